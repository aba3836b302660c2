/** What a reader sees of markup: its text, one line an element that stands by itself. */
export async function readMarkup(markup: unknown): Promise<string[]> {
  return String(await markup)
    .replaceAll(
      /<\/?(?:p|div|h\d|li|tr|section|header|figure|figcaption|title|text|ul|small|summary|pre|td|th)\b[^>]*>/g,
      '\n',
    )
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
