import { chatWords } from '../../src/core/text/chat-words.ts';
import { latinProfiles } from '../../src/core/text/language-profiles.ts';
import { stopWords } from '../../src/core/text/stop-words.ts';
import { guessedSentences } from '../../testing/fixtures/guessed-sentences.ts';

/** Finds languages that one table knows and another lacks. @returns sentences that name the fix */
export function findHalfKnownLanguages(): string[] {
  const faults: string[] = [];
  for (const language of new Set([...Object.keys(chatWords), ...Object.keys(latinProfiles)])) {
    if (!guessedSentences.some(([guessed]) => guessed === language))
      faults.push(
        `No sentence shows that the language \`${language}\` is recognised: add one to testing/fixtures/guessed-sentences.ts, and a profile to src/core/text/language-profiles.ts if its script does not tell.`,
      );
    if (stopWords(language).size === 0)
      faults.push(
        `The language \`${language}\` has no stop words: stopwords-iso lacks it, so add a list to src/core/text/stop-words.ts.`,
      );
  }
  return faults;
}
