import type { Db } from '../../db.ts';

/** Takes a message that the queue has accepted out of the outbox. */
export async function deleteSentMessage(db: Db, outboxId: string): Promise<void> {
  await db.run('uploads.delete_outbox', db.build.deleteFrom('outbox').where('id', '=', outboxId));
}
