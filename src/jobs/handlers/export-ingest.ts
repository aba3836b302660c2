import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { newId } from '../../core/ids.ts';
import { eraseFromSource } from '../../pipeline/erasure/erase-from-source.ts';
import { ingestExport } from '../../pipeline/ingest/ingest-export.ts';
import type { Services } from '../../services.ts';
import { defineJob, type MessageOf } from '../job.ts';
import { nextJobsForSource } from './next-jobs-for-source.ts';

export const exportIngest = defineJob('export.ingest', {
  does: 'reads the file, merges it into segments',
  followedBy: '`week.derive` for each changed week, `media.extract`',
  partition: ({ export_id: id }, sourceOfExport) => `source:${sourceOfExport.get(id) ?? id}`,
  readsArchive: true,
  foundByCron: true,
  handle: handleExportIngest,
});

/** Reads an export into the memory of its source; then come the weeks it has changed, and its media behind them. */
export async function handleExportIngest(
  services: Services,
  message: MessageOf<'export.ingest'>,
): Promise<JobMessage[]> {
  const outcome = await ingestExport(services, {
    exportId: message.export_id,
    owner: newId('own', services.random),
  });
  if (outcome === null) return [];
  // what is not finished here the next tick of cron takes up
  if (outcome.erasureWaits) await eraseFromSource(services, outcome.sourceId);
  const weeks = await nextJobsForSource(services, outcome, message.correlation_id);
  if (!outcome.mediaWait) return weeks;
  return [
    ...weeks,
    {
      v: 2,
      correlation_id: message.correlation_id,
      type: 'media.extract',
      export_id: message.export_id,
      from: 0,
    },
  ];
}
