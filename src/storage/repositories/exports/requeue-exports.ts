import { type RawBuilder, sql } from 'kysely';
import type { NamedQuery } from '../../db.ts';

type Requeue = {
  /** Which exports, as a condition on `exports`. */
  readonly which: RawBuilder<unknown>;
  /** Codes of failures that may pass. */
  readonly recoverable: readonly string[];
  readonly now: number;
};

/** A statement that queues failed exports anew: only those whose reason may pass and whose file is still stored. */
export function requeueExports({ which, recoverable, now }: Requeue): NamedQuery {
  return {
    name: 'requeue_exports',
    query: sql<{ id: string; correlation_id: string }>`
      UPDATE exports SET status = 'queued', error_code = NULL, error_message = NULL, finished_at = NULL,
        progress_done = 0, progress_total = 0, next_attempt_at = 0, updated_at = ${now}
      WHERE status = 'failed' AND raw_deleted_at IS NULL
        AND error_code IN (SELECT value FROM json_each(${JSON.stringify(recoverable)})) AND ${which}
      RETURNING id, correlation_id`,
  };
}
