import { sql } from 'kysely';
import type { NamedQuery } from '../../db.ts';

export type DeadLetter = {
  readonly id: string;
  readonly message: unknown;
  /** Names the work: of two letters about the same, not yet replayed, one is kept. */
  readonly subject: string;
  readonly type: string | null;
  readonly communityId: string | null;
  readonly exportId: string | null;
  readonly sourceId: string | null;
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly attempts: number;
  readonly correlationId: string;
  readonly now: number;
};

/** A statement that keeps a message which failed for good, for people to read and to replay. The same work failing again counts on. */
export function addDeadLetter(letter: DeadLetter): NamedQuery {
  return {
    name: 'add_dead_letter',
    query: sql`
      INSERT INTO dead_letters (id, message, subject, type, community_id, export_id, error_code, error_message, attempts,
        correlation_id, created_at, last_at)
      SELECT ${letter.id}, ${JSON.stringify(letter.message) ?? 'null'}, ${letter.subject}, ${letter.type},
        COALESCE(${letter.communityId},
          (SELECT community_id FROM exports WHERE id = ${letter.exportId}),
          (SELECT community_id FROM sources WHERE id = ${letter.sourceId})),
        ${letter.exportId}, ${letter.errorCode}, ${letter.errorMessage}, ${letter.attempts},
        ${letter.correlationId}, ${letter.now}, ${letter.now}
      WHERE true
      ON CONFLICT (subject) WHERE replayed_at IS NULL DO UPDATE SET
        times = dead_letters.times + 1, last_at = excluded.last_at, attempts = excluded.attempts,
        error_code = excluded.error_code, error_message = excluded.error_message,
        message = excluded.message, correlation_id = excluded.correlation_id
      ON CONFLICT DO NOTHING`,
  };
}
