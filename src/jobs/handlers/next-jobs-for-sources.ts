import type { Services } from '../../services.ts';
import { listStaleWork } from '../../storage/repositories/weeks.ts';
import type { JobMessage } from '../messages.ts';

/** The messages for what is out of date in these sources, oldest weeks of each first; in one statement. */
export async function nextJobsForSources(
  { db }: Pick<Services, 'db'>,
  sourceIds: readonly string[],
  correlationId: string,
): Promise<JobMessage[]> {
  if (sourceIds.length === 0) return [];
  return (await listStaleWork(db, sourceIds)).map(({ source_id, week, digests }) => ({
    v: 1,
    correlation_id: correlationId,
    type: digests ? 'digest.day' : 'summary.week',
    source_id,
    week,
  }));
}
