import { countDistinctPeople, type PhraseUse, writtenWords } from './phrase.ts';

/** Languages that write common nouns with a capital; there a capital says nothing. */
const capitalNouns = new Set(['de', 'lb']);

export type CaseEvidence = {
  /** Whether small letters tell anything: within sentences, in a language that writes nouns small. */
  readonly tells: boolean;
  /** People who wrote the word small within a sentence. */
  readonly small: number;
  /** The same, in sentences that mind their capitals: there a name would have had one. */
  readonly smallOnPurpose: number;
  /** Share of uses within sentences that mind their capitals in which the word has a capital (0–1). */
  readonly capitalShare: number;
  /** Share of uses within sentences in which the word is small (0–1). */
  readonly smallShare: number;
  /** Share of uses in which an article or another determiner stands before the phrase (0–1). */
  readonly determinedShare: number;
  /** The same with the articles that may also stand before a first name. */
  readonly articleShare: number;
};

/** Tells which case evidence the uses give for one word of a phrase. */
export function weighCase(uses: readonly PhraseUse[], word: number): CaseEvidence {
  const small: PhraseUse[] = [];
  const smallOnPurpose: PhraseUse[] = [];
  let inside = 0;
  let telling = 0;
  let smallUses = 0;
  let minded = 0;
  let capitals = 0;
  let determined = 0;
  let articled = 0;
  for (const use of uses) {
    const written = writtenWords(use.spelling)[word];
    if (written === undefined) continue;
    if (use.determined) determined++;
    else if (use.articled) articled++;
    if (word === 0 && use.opensSentence) continue;
    // A word in capitals throughout (PDF, HELP) is neither.
    const shouted =
      written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
    if (shouted || written.toLowerCase() === written.toUpperCase()) continue;
    inside++;
    const isSmall = written[0] === written[0]!.toLowerCase();
    // Where nouns have capitals, small letters only say that someone types in haste.
    const tells = !capitalNouns.has(use.language);
    if (tells) telling++;
    if (isSmall && tells) {
      smallUses++;
      small.push(use);
      if (use.mindsCapitals) smallOnPurpose.push(use);
    }
    if (use.mindsCapitals && tells) {
      minded++;
      if (!isSmall) capitals++;
    }
  }
  return {
    tells: telling > 0,
    small: countDistinctPeople(small),
    smallOnPurpose: countDistinctPeople(smallOnPurpose),
    capitalShare: minded === 0 ? 0 : capitals / minded,
    smallShare: inside === 0 ? 0 : smallUses / inside,
    determinedShare: uses.length === 0 ? 0 : determined / uses.length,
    articleShare: uses.length === 0 ? 0 : (determined + articled) / uses.length,
  };
}

/** Share of uses (0–1) for which `test` holds. */
export function shareOfUses(uses: readonly PhraseUse[], test: (use: PhraseUse) => boolean): number {
  return uses.length === 0 ? 0 : uses.filter(test).length / uses.length;
}
