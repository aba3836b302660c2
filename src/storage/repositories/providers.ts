import { type Selectable, sql } from 'kysely';
import type { Db } from '../db.ts';
import type { ProviderStatesTable } from '../tables/quota.ts';

/** What is known of a provider; null before its first call. */
export function findProviderState(db: Db, provider: string): Promise<Selectable<ProviderStatesTable> | null> {
  return db.first(
    'providers.find',
    db.build.selectFrom('provider_states').selectAll().where('provider', '=', provider),
  );
}

type AcquireRequest = {
  readonly provider: string;
  readonly now: number;
  /** Tokens the bucket holds at most, and gains a second; each call takes one. */
  readonly burst: number;
  readonly perSecond: number;
  /** How long (ms) a probe is believed to be under way. */
  readonly probeMs: number;
};

/**
 * Lets a call to a provider through, in one statement: while its breaker is closed or, once it has been open long
 * enough, as the only probe; and while the bucket, filled by the time that has passed, holds a token. True when it may go.
 */
export async function tryAcquire(
  db: Db,
  { provider, now, burst, perSecond, probeMs }: AcquireRequest,
): Promise<boolean> {
  const passed = sql`MAX(0, ${now} - provider_states.filled_at)`;
  const filled = sql`MIN(${burst}, provider_states.tokens + ${passed} / 1000.0 * ${perSecond})`;
  const changed = await db.run(
    'providers.acquire',
    sql`
      INSERT INTO provider_states (provider, tokens, filled_at) VALUES (${provider}, ${burst - 1}, ${now})
      ON CONFLICT (provider) DO UPDATE SET
        tokens = ${filled} - 1, filled_at = MAX(${now}, provider_states.filled_at),
        probe_until = CASE WHEN provider_states.open_until > 0 THEN ${now + probeMs} ELSE 0 END
      WHERE ${filled} >= 1 AND (provider_states.open_until = 0
        OR (provider_states.open_until <= ${now} AND provider_states.probe_until <= ${now}))`,
  );
  return changed > 0;
}

type Failure = {
  readonly provider: string;
  readonly now: number;
  /** Failures in a row that open the breaker. */
  readonly failureThreshold: number;
  /** The first pause (ms); it doubles with each probe that fails, up to `maxPauseMs`. */
  readonly openMs: number;
  readonly maxOpenMs: number;
  /** The provider asked for at least this pause (ms). */
  readonly retryAfterMs: number;
};

/** Counts a failure; the one that is too many, and each of a probe, opens the breaker. */
export async function recordFailure(db: Db, failure: Failure): Promise<void> {
  const { provider, now, failureThreshold, openMs, maxOpenMs, retryAfterMs } = failure;
  const over = sql`MIN(10, MAX(0, failures + 1 - ${failureThreshold}))`;
  await db.run(
    'providers.record_failure',
    sql`
      UPDATE provider_states SET
        failures = MIN(failures + 1, 1000), probe_until = 0,
        open_until = CASE
          WHEN failures + 1 >= ${failureThreshold} OR ${retryAfterMs} > 0
            THEN MAX(open_until, ${now} + MAX(${retryAfterMs}, MIN(${maxOpenMs}, ${openMs} * (1 << ${over}))))
          ELSE open_until END
      WHERE provider = ${provider}`,
  );
}

/** A call went well: the breaker closes. Writes nothing where it was closed. */
export async function recordSuccess(db: Db, provider: string): Promise<void> {
  await db.run(
    'providers.record_success',
    sql`UPDATE provider_states SET failures = 0, open_until = 0, probe_until = 0
      WHERE provider = ${provider} AND (failures > 0 OR open_until > 0)`,
  );
}
