/** A body cut out of a block, its line breaks as \n; `lineEnd` is the end of its first line. */
export function joinLines(text: string, from: number, to: number, lineEnd: number): string {
  const body = text.slice(from, to);
  return lineEnd < to && body.includes('\r\n') ? body.replaceAll('\r\n', '\n') : body;
}
