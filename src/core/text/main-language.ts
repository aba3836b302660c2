import { guessLanguage } from './guess-language.ts';

/** A guess counts from this confidence on, 0 to 1. */
const sure = 0.5;
/** Texts that are looked at; a group does not change its language within them. */
const maxTexts = 500;

/**
 * The language in which most of these texts are written (BCP 47), by guesses that are sure of themselves; `otherwise` where
 * none is. A group may speak another language than its community.
 */
export function mainLanguage(texts: Iterable<string>, otherwise: string): string {
  const counts = new Map<string, number>();
  let left = maxTexts;
  for (const text of texts) {
    if (left-- === 0) break;
    const { language, confidence } = guessLanguage(text);
    if (confidence >= sure) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  let main = otherwise;
  let most = 0;
  for (const [language, n] of counts) {
    if (n > most) {
      main = language;
      most = n;
    }
  }
  return main;
}
