import type { Policy } from '@beacon-pulse/contracts/src/enums.ts';
import { PulseError } from '../../core/errors.ts';
import { compareText } from '../../core/text/compare-text.ts';
import type { Db } from '../../storage/db.ts';
import { listStoredRows } from '../../storage/repositories/public-rows.ts';
import { findPublishJob } from '../../storage/repositories/publishing.ts';
import { composePublication } from './compose-publication.ts';

type Row = { readonly key: string; readonly body: string };

/** The rows that would be public, as the public reads find them. */
export type PreviewedRows = {
  readonly pulse: string;
  readonly concepts: string;
  /** Newest first. */
  readonly weeks: readonly Row[];
  readonly days: readonly Row[];
};

/**
 * Composes what would be public of a community under a policy, from what is known now. Writes nothing. A change of policy
 * starts from nothing; else what is composed takes its place among what is stored.
 * @returns null where nothing would be public
 */
export async function previewPublication(
  db: Db,
  communityId: string,
  policy: Policy,
): Promise<PreviewedRows | null> {
  const job = await findPublishJob(db, communityId);
  if (job === null) throw new PulseError('not_found', 'There is no such community.');
  if (policy === 'private') return null;
  const anew = policy !== job.policy;
  const { rows, gone, weeks } = await composePublication({ db, job: { ...job, policy }, anew });
  const stored = anew ? [] : await listStoredRows(db, communityId);
  const isReplaced = (key: string): boolean =>
    weeks.some(({ from, to }) => key >= `${from}:` && key < `${to}:~`);
  const isGone = ({ kind, key }: { kind: string; key: string }): boolean =>
    kind === 'week' ? gone.includes(key) : isReplaced(key);
  const list = (kind: 'week' | 'day'): Row[] => {
    const composed = new Map(rows.flatMap((row) => (row.kind === kind ? [[row.key, row.body]] : [])));
    const kept = stored.filter((row) => row.kind === kind && !composed.has(row.key) && !isGone(row));
    const all = [...[...composed].map(([key, body]) => ({ key, body })), ...kept];
    return all.sort((a, b) => compareText(b.key, a.key));
  };
  const bodyOf = (kind: 'pulse' | 'concepts'): string => rows.find((row) => row.kind === kind)!.body;
  return { pulse: bodyOf('pulse'), concepts: bodyOf('concepts'), weeks: list('week'), days: list('day') };
}
