const header = /^[\u200e\ufeff]*\[?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}:\d{2}/;
const decoder = new TextDecoder();

/** The share of lines that begin like a message, most of all the first: a stand-in for the score of the chat reader. */
export function scoreLines(head: Uint8Array): number {
  const lines = decoder
    .decode(head)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length === 0) return 0;
  const share = lines.filter((line) => header.test(line)).length / lines.length;
  return header.test(lines[0]!) ? 0.6 + 0.4 * share : Math.min(0.6, 2 * share);
}

/** An invented chat of `lines` messages as iOS writes it; `word` tells chats apart. */
export function chatText(lines: number, word = 'hi'): string {
  let text = '';
  for (let line = 0; line < lines; line += 1) {
    const minute = String(Math.floor(line / 60) % 60).padStart(2, '0');
    const second = String(line % 60).padStart(2, '0');
    text += `[25/03/2024, 15:${minute}:${second}] ${line % 3 === 0 ? 'Ada' : 'Bob'}: ${word} ${line}\r\n`;
  }
  return text;
}
