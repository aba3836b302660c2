import { type JobMessage, subjectsOf } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { PulseError } from '../core/errors.ts';
import { fingerprint } from '../core/hash.ts';
import { newSortableId } from '../core/ids.ts';
import type { Services } from '../services.ts';
import { failExport } from '../storage/repositories/export-states.ts';
import { addDeadLetter } from '../storage/repositories/job-messages.ts';
import { failMedia } from '../storage/repositories/media-extraction.ts';

type FinalFailure = {
  readonly body: unknown;
  /** What the body says; null where this version does not understand it. */
  readonly message: JobMessage | null;
  readonly error: PulseError;
  readonly attempts: number;
};

/**
 * Ends a message that failed for good, in one transaction: a clear state on the row it was about, and a dead letter to read
 * and replay. Work that fails again before it was replayed counts on its first dead letter.
 */
export async function deadLetter(
  services: Pick<Services, 'db' | 'clock' | 'random' | 'log'>,
  { body, message, error, attempts }: FinalFailure,
): Promise<void> {
  const { db, clock, random, log } = services;
  const now = clock.now();
  const correlationId = message?.correlation_id ?? 'unknown';
  log.error('job.dead_lettered', error, { correlation_id: correlationId, code: error.code, attempts });
  const failed = { code: error.code, message: error.message, now };
  await db.batch([
    ...(message?.type === 'export.ingest' ? failExport(db, { exportId: message.export_id, ...failed }) : []),
    ...(message?.type === 'media.extract' ? failMedia(db, { exportId: message.export_id, ...failed }) : []),
    addDeadLetter({
      id: newSortableId('dl', now, random),
      message: message ?? body,
      subjects:
        message === null
          ? [`unknown:${await fingerprint([JSON.stringify(body) ?? ''])}`]
          : subjectsOf(message),
      type: message?.type ?? null,
      communityId: fieldOf(message, 'community_id'),
      exportId: fieldOf(message, 'export_id'),
      sourceId: fieldOf(message, 'source_id'),
      errorCode: error.code,
      errorMessage: error.message,
      attempts,
      correlationId,
      now,
    }),
  ]);
}

const fieldOf = (message: JobMessage | null, name: string): string | null => {
  const value = (message as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof value === 'string' ? value : null;
};
