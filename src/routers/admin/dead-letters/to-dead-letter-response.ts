import { type DeadLetter, deadLetterMessage } from '@beacon-pulse/contracts/src/admin/dead-letter.ts';
import { readKnownFields } from '@beacon-pulse/contracts/src/read-known-fields.ts';
import { utcTime } from '../../../core/time.ts';
import type { findDeadLetter } from '../../../storage/repositories/job-messages.ts';

/** A stored message by its known fields; one that has others, or is no object, is shown as text, too. */
function toMessage(text: string): DeadLetter['message'] {
  const value = parseJson(text);
  const known = readKnownFields(deadLetterMessage.omit({ raw: true }), value);
  const isWhole =
    typeof value === 'object' && value !== null && Object.keys(value).every((name) => name in known);
  return isWhole ? known : { ...known, raw: text };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // a message may be dead just because it is no JSON
    return null;
  }
}

type Row = NonNullable<Awaited<ReturnType<typeof findDeadLetter>>>;

/** A dead letter as admins see it. */
export function toDeadLetterResponse(row: Row): DeadLetter {
  return {
    dead_letter_id: row.id,
    message: toMessage(row.message),
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
