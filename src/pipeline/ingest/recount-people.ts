import type { TextModel } from '../../ports/models.ts';
import type { Db } from '../../storage/db.ts';
import type { ExportJob } from '../../storage/repositories/exports/find-export-job.ts';
import type { WeekRow } from '../../storage/repositories/exports/finish-ingest.ts';
import { type LabelRow, listLabels } from '../../storage/repositories/labels/list-labels.ts';
import { listEvidence } from '../../storage/repositories/weeks/list-evidence.ts';
import type { AliasEvidence } from '../people/collect-alias-evidence.ts';
import { proposeAliases } from '../people/propose-aliases.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { computeDeriveKey } from './derive-key.ts';

export type RecountedPeople = {
  /** Labels that are new or stand for another person than before. */
  readonly changed: readonly LabelRow[];
  readonly deriveKey: string;
};

/**
 * Who is who in a source once the weeks of an export are known: from the evidence of all its weeks, whatever the order
 * in which they came.
 */
export async function recountPeople(
  { db, text }: { readonly db: Db; readonly text: TextModel },
  job: ExportJob,
  weeks: readonly WeekRow[],
): Promise<RecountedPeople> {
  const news = new Map(weeks.map(({ week, evidence }) => [week, evidence]));
  const stored = await listEvidence(db, job.source_id);
  const evidence = [
    ...stored.filter(({ week }) => !news.has(week)).map((row) => row.evidence),
    ...news.values(),
  ].map((json) => JSON.parse(json) as AliasEvidence);
  const cohorts = evidence.flatMap((week) => week.cohorts);
  const known = new Map((await listLabels(db, job.source_id)).map(({ label, person }) => [label, person]));
  const { personOf } = resolvePeople({
    labels: new Set([...known.keys(), ...cohorts.flat()]),
    proposals: proposeAliases(evidence),
    cohorts,
  });
  const people = [...personOf];
  return {
    changed: people.flatMap(([label, person]) => (known.get(label) === person ? [] : [{ label, person }])),
    deriveKey: await computeDeriveKey({
      language: job.language,
      minPeople: job.min_people,
      pillars: job.pillars,
      people,
      model: text.identity,
    }),
  };
}
