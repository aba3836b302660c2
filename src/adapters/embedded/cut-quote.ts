import { splitSentences } from '../../core/text/split-sentences.ts';

export const maxQuoteLength = 280;

/** Cuts at a word boundary and says so with an ellipsis. */
function shorten(text: string): string {
  if (text.length <= maxQuoteLength) return text;
  const room = text.slice(0, maxQuoteLength - 1);
  const space = room.search(/\s\S*$/);
  const cut = space > maxQuoteLength / 2 ? room.slice(0, space) : room;
  // Never half a surrogate pair, nor a joiner or mark without its base.
  return `${cut.replace(/[\ud800-\udbff\u200d\s,;:]+$/, '')}…`;
}

/**
 * The part of a message that is quoted, word for word: the whole where it is short, else the run of sentences of one
 * paragraph with the highest worth that fits in 280 characters.
 */
export function cutQuote(text: string, worthOf: (sentence: string) => number): string {
  const whole = text.trim();
  if (whole.length <= maxQuoteLength && !whole.includes('\n')) return whole;
  const sentences = splitSentences(whole).slice(0, 200);
  const worths = sentences.map((sentence) => worthOf(sentence.text));
  let best = shorten(sentences[0]?.text ?? whole);
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (let first = 0; first < sentences.length; first++) {
    let worth = 0;
    for (let last = first; last < sentences.length && last < first + 4; last++) {
      const run = whole.slice(sentences[first]!.start, sentences[last]!.end);
      if (last > first && (run.length > maxQuoteLength || run.includes('\n'))) break;
      worth += worths[last]!;
      // A later run must be clearly better: what comes first introduces the rest.
      if (worth > bestWorth + 1e-9) {
        bestWorth = worth;
        best = shorten(run);
      }
    }
  }
  return best;
}
