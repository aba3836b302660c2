import type { Db } from '../../db.ts';

export type DeadLetter = {
  readonly id: string;
  readonly message: unknown;
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly attempts: number;
  readonly correlationId: string;
  readonly now: number;
};

/** Keeps a message that failed for good, for people to read and to replay. The same id twice is one letter. */
export async function addDeadLetter(db: Db, letter: DeadLetter): Promise<void> {
  await db.run(
    'add_dead_letter',
    db.build
      .insertInto('dead_letters')
      .values({
        id: letter.id,
        message: JSON.stringify(letter.message),
        error_code: letter.errorCode,
        error_message: letter.errorMessage,
        attempts: letter.attempts,
        correlation_id: letter.correlationId,
        created_at: letter.now,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}
