import { foldText } from '../../../core/text/fold-text.ts';
import type { TalkMessage } from './talk-message.ts';

const minRepeats = 5;
/** People repeat short texts: thanks, good morning everyone. */
const minWords = 5;

/** Authors who wrote one text, word for word, at least five times: programs, not people. They are not counted and not quoted. */
export function findBots(messages: readonly Pick<TalkMessage, 'author' | 'text'>[]): Set<string> {
  const repeats = new Map<string, number>();
  const bots = new Set<string>();
  for (const { author, text } of messages) {
    if (bots.has(author) || text.length < 2 * minWords) continue;
    const folded = foldText(text).trim();
    if (folded.split(/\s+/, minWords).length < minWords) continue;
    const key = `${author}\n${folded}`;
    const n = (repeats.get(key) ?? 0) + 1;
    repeats.set(key, n);
    if (n >= minRepeats) bots.add(author);
  }
  return bots;
}
