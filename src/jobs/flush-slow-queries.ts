import type { Services } from '../services.ts';
import { saveSlowQueries } from '../storage/repositories/monitoring.ts';
import type { SlowQueryTally } from '../storage/slow-query-tally.ts';

/** Writes the slow statements of an invocation at its end, with one statement at most. Never throws. */
export async function flushSlowQueries(
  { db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>,
  tally: SlowQueryTally,
): Promise<void> {
  try {
    await saveSlowQueries(db, tally.drain(), clock.now());
  } catch (thrown) {
    log.warn('slow_queries.not_written', { error: String(thrown) });
  }
}
