// Links, addresses, mentions, marks, emoji, numbers, words: as the product cut texts into tokens in November 2026.
const scanner =
  /(https?:\/\/[^\s<>"]+|www\.[^\s<>"]+)|((?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})|(@\u2068[^\u2069\n]{0,200}\u2069|@[\p{L}\p{N}_]+)|(\[[a-z]+\])|((?:\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?)*))|([\p{N}]+(?:[.,:/\u066b\u066c][\p{N}]+)*(?![\p{L}\p{N}]))|([\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u200c]*(?:['’.+-][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*\+{0,2})/gu;

/**
 * One tokenisation of a text, the measure that the cost of deriving is compared with: it stays as it is when the product finds
 * a faster way, so that ratios of different years compare.
 */
export function tokeniseByPattern(text: string): { readonly key: string; readonly start: number }[] {
  const tokens: { key: string; start: number }[] = [];
  scanner.lastIndex = 0;
  for (let match = scanner.exec(text); match !== null; match = scanner.exec(text))
    tokens.push({ key: match[0].normalize('NFKC').toLowerCase(), start: match.index });
  return tokens;
}
