/** A body cut out of a block, its line breaks as \n. */
export function joinLines(text: string, from: number, to: number): string {
  const body = text.slice(from, to);
  return body.includes('\r\n') ? body.replaceAll('\r\n', '\n') : body;
}
