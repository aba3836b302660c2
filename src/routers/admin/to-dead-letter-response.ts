import type { z } from 'zod';
import { utcTime } from '../../core/time.ts';
import type { findDeadLetter } from '../../storage/repositories/dead-letters.ts';
import type { deadLetter } from './schemas/dead-letter.ts';

function parseMessage(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // a message may be dead just because it is no JSON
  }
  return { raw: text };
}

type Row = NonNullable<Awaited<ReturnType<typeof findDeadLetter>>>;

/** A dead letter as admins see it. */
export function toDeadLetterResponse(row: Row): z.infer<typeof deadLetter> {
  return {
    dead_letter_id: row.id,
    message: parseMessage(row.message),
    error: { code: row.error_code, message: row.error_message },
    attempts: row.attempts,
    times: row.times,
    correlation_id: row.correlation_id,
    created_at: utcTime(row.created_at),
    last_at: utcTime(row.last_at ?? row.created_at),
    replayed_at: row.replayed_at === null ? null : utcTime(row.replayed_at),
    replayed_by: row.replayed_by,
  };
}
