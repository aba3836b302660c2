import type { Db } from '../../storage/db.ts';
import { listDisplayNames } from '../../storage/repositories/people.ts';
import { listEvidence } from '../../storage/repositories/weeks.ts';
import { isErasedName } from '../segments/format/erased-name.ts';
import { readAliasEvidence } from './collect-alias-evidence.ts';
import { bareKey } from './find-shared-display-names.ts';
import { proposeAliases } from './propose-aliases.ts';

export type ListedProposal = {
  readonly displayNames: readonly [string, string];
  /** Messages that both display names were shown for. */
  readonly n: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** The two are held to be one person. */
  readonly applied: boolean;
};

/** Lists what the exports of a source say about display names that may be one person, surest first. */
export async function listProposals(db: Db, sourceId: string, limit: number): Promise<ListedProposal[]> {
  const evidence = (await listEvidence(db, sourceId)).map((row) => readAliasEvidence(row.evidence));
  const personOf = new Map(
    (await listDisplayNames(db, sourceId)).map(({ label: displayName, person }) => [
      displayName,
      bareKey(person),
    ]),
  );
  return proposeAliases(evidence)
    .filter(({ a, b }) => !isErasedName(a) && !isErasedName(b))
    .slice(0, limit)
    .map(({ a, b, n, confidence }) => ({
      displayNames: [a, b],
      n,
      confidence: Math.round(confidence * 1000) / 1000,
      applied: personOf.has(a) && personOf.get(a) === personOf.get(b),
    }));
}
