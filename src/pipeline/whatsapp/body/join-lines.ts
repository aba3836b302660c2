/** A body cut out of a block, its line breaks as \n; `lineEnd` is the end of its first line. */
export function joinLines(text: string, from: number, to: number, lineEnd: number): string {
  const body = text.slice(from, to);
  return lineEnd < to && body.includes('\r\n') ? body.replaceAll('\r\n', '\n') : body;
}

/** The same of a body that stands alone. */
export function joinBreaks(body: string): string {
  return body.includes('\r\n') ? body.replaceAll('\r\n', '\n') : body;
}

/** Returns where the first line of a text ends. */
export function lineEndOf(text: string): number {
  const found = text.indexOf('\n');
  if (found < 0) return text.length;
  return found > 0 && text.charCodeAt(found - 1) === 0x0d ? found - 1 : found;
}
