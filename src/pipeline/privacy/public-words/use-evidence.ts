import { foldText } from '../../../core/text/fold-text.ts';
import { type PhraseUse, writtenWords } from './phrase.ts';

/** Languages that write common nouns with a capital; there a capital says nothing. */
const capitalNouns = new Set(['de', 'lb']);

export type CaseEvidence = {
  /** People who wrote the word small within a sentence. */
  readonly small: number;
  /** The same, in sentences that mind their capitals: there a name would have had one. */
  readonly smallOnPurpose: number;
  /** Share of uses within sentences that mind their capitals in which the word has a capital (0–1). */
  readonly capitalShare: number;
  /** Share of uses within sentences in which the word is small (0–1). */
  readonly smallShare: number;
  /** Share of uses in which an article or a determiner stands before the word (0–1). */
  readonly determinedShare: number;
};

const determiners = new Set(
  (
    'ein eine einen einem einer eines kein keine keinen keinem unser unsere unseren unserem unserer mein meine meinen meinem dein ' +
    'deine euer eure euren eurem ihr ihre ihren ihrem dieser diese dieses diesen diesem jeder jede jedes jeden jedem welche welcher ' +
    'welches welchen viele alle mehrere im am zum zur ins beim vom ans das den dem des neue neuen neuer neues alte alten alter altes'
  ).split(' '),
);

/** Tells which case evidence the uses give for one word of a phrase. */
export function weighCase(uses: readonly PhraseUse[], word: number): CaseEvidence {
  const small = new Set<string>();
  const smallOnPurpose = new Set<string>();
  let inside = 0;
  let smallUses = 0;
  let minded = 0;
  let capitals = 0;
  let determined = 0;
  for (const use of uses) {
    const written = writtenWords(use.spelling)[word];
    if (written === undefined) continue;
    const previous = foldText(use.before).match(/(\p{L}+)\s*$/u)?.[1];
    if (word === 0 && previous !== undefined && determiners.has(previous)) determined++;
    if (word === 0 && use.opensSentence) continue;
    // A word in capitals throughout (PDF, HELP) is neither.
    const shouted =
      written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
    if (shouted || written.toLowerCase() === written.toUpperCase()) continue;
    inside++;
    const isSmall = written[0] === written[0]!.toLowerCase();
    if (isSmall) {
      smallUses++;
      small.add(use.person);
      if (use.mindsCapitals && !capitalNouns.has(use.language)) smallOnPurpose.add(use.person);
    }
    if (use.mindsCapitals && !capitalNouns.has(use.language)) {
      minded++;
      if (!isSmall) capitals++;
    }
  }
  return {
    small: small.size,
    smallOnPurpose: smallOnPurpose.size,
    capitalShare: minded === 0 ? 0 : capitals / minded,
    smallShare: inside === 0 ? 0 : smallUses / inside,
    determinedShare: uses.length === 0 ? 0 : determined / uses.length,
  };
}

/** Share of uses (0–1) for which `test` holds. */
export function shareOfUses(uses: readonly PhraseUse[], test: (use: PhraseUse) => boolean): number {
  return uses.length === 0 ? 0 : uses.filter(test).length / uses.length;
}
