import type { Services } from '../services.ts';
import { listOutbox, removeFromOutbox } from '../storage/repositories/outbox.ts';

/** A message this old (ms) was not sent right after its commit: its producer is gone. */
const graceMs = 60_000;

/**
 * Sends what was committed but never sent, then deletes its row. Sent twice when it stops in between; every job bears that.
 * Returns how many were sent.
 */
export async function flushOutbox({
  db,
  producer,
  clock,
}: Pick<Services, 'db' | 'producer' | 'clock'>): Promise<number> {
  const rows = await listOutbox(db, clock.now() - graceMs);
  if (rows.length === 0) return 0;
  await producer.send(rows.map(({ body }) => ({ body: JSON.parse(body) as unknown })));
  await removeFromOutbox(
    db,
    rows.map(({ id }) => id),
  );
  return rows.length;
}
