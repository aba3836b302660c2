import { sql } from 'kysely';
import type { Db } from '../db.ts';

type AcquireRequest = {
  readonly provider: string;
  readonly now: number;
  /** Tokens the bucket holds at most, and gains a second; each call takes one. */
  readonly burst: number;
  readonly perSecond: number;
};

/** The tokens in the bucket of a row of `provider_states`, filled by the time that has passed. */
const filledBucket = ({ now, burst, perSecond }: AcquireRequest) =>
  sql<number>`MIN(${burst}, provider_states.tokens + MAX(0, ${now} - provider_states.filled_at) / 1000.0 * ${perSecond})`;

/** A call may go: the breaker is closed, or has been open long enough and no probe is under way; and there is a token. */
const admitsCall = (request: AcquireRequest) =>
  sql<number>`(${filledBucket(request)} >= 1 AND (provider_states.open_until = 0
    OR (provider_states.open_until <= ${request.now} AND provider_states.probe_until <= ${request.now})))`;

export type ProviderState = {
  /** 1 where a call may go. */
  readonly admits: number;
  /** Until when (ms) the breaker is open, and a probe is believed to be under way; 0 where neither is. */
  readonly open_until: number;
  readonly probe_until: number;
  /** In the bucket now. */
  readonly tokens: number;
};

/** Looks at a provider without taking anything; null before its first call. */
export function findProviderState(db: Db, request: AcquireRequest): Promise<ProviderState | null> {
  return db.first(
    'providers.find',
    sql<ProviderState>`
      SELECT ${admitsCall(request)} AS admits, open_until, probe_until, ${filledBucket(request)} AS tokens
      FROM provider_states WHERE provider = ${request.provider}`,
  );
}

/**
 * Lets a call to a provider through, in one statement, which takes a token and, where the breaker is open, the place of
 * the only probe for `probeMs`. One that may not go writes nothing.
 * @returns true when it may go
 */
export async function tryAcquire(db: Db, request: AcquireRequest & { probeMs: number }): Promise<boolean> {
  const { provider, now, burst, probeMs } = request;
  const changed = await db.run(
    'providers.acquire',
    sql`
      INSERT INTO provider_states (provider, tokens, filled_at) VALUES (${provider}, ${burst - 1}, ${now})
      ON CONFLICT (provider) DO UPDATE SET
        tokens = ${filledBucket(request)} - 1, filled_at = MAX(${now}, provider_states.filled_at),
        probe_until = CASE WHEN provider_states.open_until > 0 THEN ${now + probeMs} ELSE 0 END
      WHERE ${admitsCall(request)}`,
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
