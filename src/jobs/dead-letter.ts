import type { PulseError } from '../core/errors.ts';
import { fingerprint } from '../core/hash.ts';
import { newSortableId } from '../core/ids.ts';
import type { Services } from '../services.ts';
import { addDeadLetter } from '../storage/repositories/dead-letters.ts';
import { failExport } from '../storage/repositories/export-states.ts';
import { failMedia } from '../storage/repositories/media-extraction.ts';
import { type JobMessage, jobMessage } from './messages.ts';

/**
 * Ends a message that failed for good, in one transaction: a clear state on the row it was about, and a dead letter to read
 * and replay. Work that fails again before it was replayed counts on its first dead letter.
 */
export async function deadLetter(
  services: Pick<Services, 'db' | 'clock' | 'random' | 'log'>,
  { body, error, attempts }: { body: unknown; error: PulseError; attempts: number },
): Promise<void> {
  const { db, clock, random, log } = services;
  const now = clock.now();
  const parsed = jobMessage.safeParse(body);
  const message = parsed.success ? parsed.data : null;
  const correlationId = message?.correlation_id ?? 'unknown';
  log.error('job.dead_lettered', error, { correlation_id: correlationId, code: error.code, attempts });
  const failed = { code: error.code, message: error.message, now };
  await db.batch([
    ...(message?.type === 'export.ingest' ? failExport(db, { exportId: message.export_id, ...failed }) : []),
    ...(message?.type === 'media.extract' ? failMedia(db, { exportId: message.export_id, ...failed }) : []),
    addDeadLetter({
      id: newSortableId('dl', now, random),
      message: body,
      subject:
        message === null ? `unknown:${await fingerprint([JSON.stringify(body) ?? ''])}` : subjectOf(message),
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

/** What a message is about, whoever sent it: its type and its pointers. */
function subjectOf({ v: _v, correlation_id: _id, type, ...pointers }: JobMessage): string {
  const sorted = Object.entries(pointers).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${type}:${sorted.map(([name, value]) => `${name}=${String(value)}`).join(',')}`;
}
