/** Visits the lines of a text as `[from, end)`, without what ends them. */
export function eachLine(text: string, visit: (from: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const found = text.indexOf('\n', at);
    const next = found < 0 ? text.length : found + 1;
    let end = found < 0 ? text.length : found;
    if (end > at && text.charCodeAt(end - 1) === 0x0d) end--;
    visit(at, end);
    at = next;
  }
}
