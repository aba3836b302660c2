import { sql } from 'kysely';
import type { Db } from '../../db.ts';

type Admission = {
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
export async function admitCall(
  db: Db,
  { provider, now, burst, perSecond, probeMs }: Admission,
): Promise<boolean> {
  const passed = sql`MAX(0, ${now} - provider_states.filled_at)`;
  const filled = sql`MIN(${burst}, provider_states.tokens + ${passed} / 1000.0 * ${perSecond})`;
  const changed = await db.run(
    'providers.admit',
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
