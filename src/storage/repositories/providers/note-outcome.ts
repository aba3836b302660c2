import { sql } from 'kysely';
import type { Db } from '../../db.ts';

type Failure = {
  readonly provider: string;
  readonly now: number;
  /** Failures in a row that open the breaker. */
  readonly threshold: number;
  /** The first pause (ms); it doubles with each probe that fails, up to `maxPauseMs`. */
  readonly pauseMs: number;
  readonly maxPauseMs: number;
  /** The provider asked for at least this pause (ms). */
  readonly askedMs: number;
};

/** Counts a failure; the one that is too many, and each of a probe, opens the breaker. */
export async function noteFailure(db: Db, failure: Failure): Promise<void> {
  const { provider, now, threshold, pauseMs, maxPauseMs, askedMs } = failure;
  const over = sql`MIN(10, MAX(0, failures + 1 - ${threshold}))`;
  await db.run(
    'providers.note_failure',
    sql`
      UPDATE provider_states SET
        failures = MIN(failures + 1, 1000), probe_until = 0,
        open_until = CASE
          WHEN failures + 1 >= ${threshold} OR ${askedMs} > 0
            THEN MAX(open_until, ${now} + MAX(${askedMs}, MIN(${maxPauseMs}, ${pauseMs} * (1 << ${over}))))
          ELSE open_until END
      WHERE provider = ${provider}`,
  );
}

/** A call went well: the breaker closes. Writes nothing where it was closed. */
export async function noteSuccess(db: Db, provider: string): Promise<void> {
  await db.run(
    'providers.note_success',
    sql`UPDATE provider_states SET failures = 0, open_until = 0, probe_until = 0
      WHERE provider = ${provider} AND (failures > 0 OR open_until > 0)`,
  );
}
