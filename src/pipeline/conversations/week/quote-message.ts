/** What stands in a message word for word, cut at the end of a word where it is long. */
export type Quote = { readonly messageId: string; readonly text: string; readonly cut: boolean };

const maxWords = 25;
const placeholder = /^\[[a-z]+\][,.;:!?]*$/;
/** Texts with more placeholders than one word in so many tell nothing. */
const wordsPerPlaceholder = 6;

/** Quotes the beginning of a message, at most 25 words; null where there is nothing to read in it. */
export function quoteMessage({ id, text }: { readonly id: string; readonly text: string }): Quote | null {
  const words = [...text.matchAll(/\S+/gu)];
  if (words.length === 0 || !/\p{L}/u.test(text)) return null;
  const shown = words.slice(0, maxWords);
  const hidden = shown.filter(([word]) => placeholder.test(word)).length;
  if (hidden * wordsPerPlaceholder > shown.length) return null;
  const last = shown.at(-1)!;
  return {
    messageId: id,
    text: text.slice(shown[0]!.index, last.index + last[0].length),
    cut: words.length > maxWords,
  };
}
