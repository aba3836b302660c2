import type { Db } from '../../storage/db.ts';
import { listLabels } from '../../storage/repositories/people.ts';
import { listEvidence } from '../../storage/repositories/weeks.ts';
import type { AliasEvidence } from './collect-alias-evidence.ts';
import { bareKey } from './find-shared-labels.ts';
import { proposeAliases } from './propose-aliases.ts';

export type ListedProposal = {
  readonly labels: readonly [string, string];
  /** Messages that both labels were shown for. */
  readonly n: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** The two are held to be one person. */
  readonly applied: boolean;
};

/** What the exports of a source say about labels that may be one person, surest first. */
export async function listProposals(db: Db, sourceId: string, limit: number): Promise<ListedProposal[]> {
  const evidence = (await listEvidence(db, sourceId)).map((row) => JSON.parse(row.evidence) as AliasEvidence);
  const personOf = new Map(
    (await listLabels(db, sourceId)).map(({ label, person }) => [label, bareKey(person)]),
  );
  return proposeAliases(evidence)
    .slice(0, limit)
    .map(({ a, b, n, confidence }) => ({
      labels: [a, b],
      n,
      confidence: Math.round(confidence * 1000) / 1000,
      applied: personOf.has(a) && personOf.get(a) === personOf.get(b),
    }));
}
