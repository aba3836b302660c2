import type { PulseError } from '../core/errors.ts';
import { newSortableId } from '../core/ids.ts';
import type { Services } from '../services.ts';
import { addDeadLetter } from '../storage/repositories/dead-letters/add-dead-letter.ts';
import { failExport } from '../storage/repositories/exports/fail-export.ts';
import { jobMessage } from './messages.ts';

/** Ends a message that failed for good: a clear state on the row it was about, and a letter to read and replay. */
export async function buryMessage(
  services: Pick<Services, 'db' | 'clock' | 'random' | 'log'>,
  { body, error, attempts }: { body: unknown; error: PulseError; attempts: number },
): Promise<void> {
  const { db, clock, random, log } = services;
  const now = clock.now();
  const message = jobMessage.safeParse(body);
  const correlationId = message.success ? message.data.correlation_id : 'unknown';
  log.error('job.buried', error, { correlation_id: correlationId, code: error.code, attempts });
  if (message.success && message.data.type === 'export.ingest') {
    await failExport(db, { exportId: message.data.export_id, code: error.code, message: error.message, now });
  }
  await addDeadLetter(db, {
    id: newSortableId('dl', now, random),
    message: body,
    errorCode: error.code,
    errorMessage: error.message,
    attempts,
    correlationId,
    now,
  });
}
