import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { Services } from '../services.ts';
import { listExportSources } from '../storage/repositories/exports.ts';
import { orderInPartition, partitionOf } from './partitions.ts';

/** `message` is null where this version does not understand it. */
type Readable = { readonly message: JobMessage | null };

/**
 * Groups the jobs of a batch by what they work on: within a partition in the order in which they are processed. Costs one
 * statement where exports are among several jobs; when it fails, each export is a partition of its own.
 */
export async function groupByPartition<Job extends Readable>(
  { db, log }: Pick<Services, 'db' | 'log'>,
  jobs: readonly Job[],
): Promise<Job[][]> {
  if (jobs.length < 2) return jobs.length === 0 ? [] : [[...jobs]];
  const exportIds = jobs.flatMap(({ message }) =>
    message?.type === 'export.ingest' ? [message.export_id] : [],
  );
  let sources: ReadonlyMap<string, string> = new Map();
  try {
    if (exportIds.length > 0) sources = await listExportSources(db, exportIds);
  } catch (thrown) {
    log.warn('job.sources_unknown', { error: String(thrown) });
  }
  const partitions = Map.groupBy(jobs, ({ message }) =>
    message === null ? 'unknown' : partitionOf(message, sources),
  );
  return [...partitions.values()].map((partition) => partition.sort(compareInPartition));
}

function compareInPartition({ message: a }: Readable, { message: b }: Readable): number {
  if (a === null || b === null) return 0;
  const [x, y] = [orderInPartition(a), orderInPartition(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
