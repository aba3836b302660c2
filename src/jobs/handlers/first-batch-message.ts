import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { BatchToAnalyse } from '../../storage/repositories/media-batches.ts';

/** The message that starts the analysis of a batch at its first file. */
export function firstBatchMessage({ kind, community_id }: BatchToAnalyse, correlationId: string): JobMessage {
  return { v: 2, correlation_id: correlationId, type: 'media.analyse', community_id, kind, after: '' };
}
