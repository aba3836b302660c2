import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { ExportsTable } from '../../tables/exports.ts';
import { type LetterFilter, matchesFilter } from './letter-filter.ts';

/** A letter that was not replayed, with the state of the export it is about. */
export type ReplayCandidate = {
  readonly id: string;
  readonly message: string;
  readonly type: string | null;
  readonly subject: string | null;
  readonly export_id: string | null;
  readonly export_status: ExportsTable['status'] | null;
  readonly export_error: string | null;
  readonly raw_deleted_at: number | null;
};

/** Letters that match and were not replayed, oldest first, one more than `limit`. */
export function listReplayCandidates(
  db: Db,
  filter: LetterFilter,
  limit: number,
): Promise<ReplayCandidate[]> {
  return db.all(
    'dead_letters.list_replay_candidates',
    sql<ReplayCandidate>`
      SELECT d.id, d.message, d.type, d.subject, d.export_id,
        e.status AS export_status, e.error_code AS export_error, e.raw_deleted_at
      FROM dead_letters d LEFT JOIN exports e ON e.id = d.export_id
      WHERE d.replayed_at IS NULL AND ${matchesFilter(filter)}
      ORDER BY d.id LIMIT ${limit + 1}`,
  );
}
