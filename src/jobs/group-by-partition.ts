import type { Services } from '../services.ts';
import { listExportSources } from '../storage/repositories/exports.ts';
import { type JobMessage, jobMessage } from './messages.ts';
import { orderInPartition, partitionOf } from './partitions.ts';

type Parsed<D> = { readonly delivery: D; readonly message: JobMessage | null };

/**
 * The messages of a batch by what they work on: within a partition in the order in which they are processed. Costs one
 * statement where exports are among several messages; when it fails, each export is a partition of its own.
 */
export async function groupByPartition<D extends { readonly body: unknown }>(
  { db, log }: Pick<Services, 'db' | 'log'>,
  deliveries: readonly D[],
): Promise<D[][]> {
  if (deliveries.length < 2) return deliveries.length === 0 ? [] : [[...deliveries]];
  const parsed: Parsed<D>[] = deliveries.map((delivery) => ({
    delivery,
    message: jobMessage.safeParse(delivery.body).data ?? null,
  }));
  const exportIds = parsed.flatMap(({ message }) =>
    message?.type === 'export.ingest' ? [message.export_id] : [],
  );
  let sources: ReadonlyMap<string, string> = new Map();
  try {
    if (exportIds.length > 0) sources = await listExportSources(db, exportIds);
  } catch (thrown) {
    log.warn('job.sources_unknown', { error: String(thrown) });
  }
  const partitions = Map.groupBy(parsed, ({ message }) =>
    message === null ? 'unknown' : partitionOf(message, sources),
  );
  return [...partitions.values()].map((partition) =>
    partition.sort(compareInPartition).map(({ delivery }) => delivery),
  );
}

function compareInPartition<D>({ message: a }: Parsed<D>, { message: b }: Parsed<D>): number {
  if (a === null || b === null) return 0;
  const [x, y] = [orderInPartition(a), orderInPartition(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
