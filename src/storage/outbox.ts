import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { newSortableId, type RandomBytes } from '../core/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { QueueProducer } from '../ports/queue-producer.ts';
import type { Db } from './db.ts';
import { deleteSent, insertOutbox, listUnsent, type OutboxRow } from './repositories/job-messages.ts';

/*
 * Messages that must not be lost: they are committed with what they follow from, then sent, then deleted. Whatever stops
 * in between, cron sends them from the table. They may be sent twice, and every job bears that.
 */

type OutboxServices = {
  readonly db: Db;
  readonly producer: QueueProducer;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
};

/** Messages of one row: about 20 KB. */
const maxRowMessages = 100;
/** A row this old (ms) was not sent right after its commit: that sender is gone. */
const graceMs = 60_000;

/** Makes rows of messages: for `insertOutbox`, in the batch that writes what the messages follow from. */
export function toOutboxRows(
  { clock, random }: Pick<OutboxServices, 'clock' | 'random'>,
  messages: readonly JobMessage[],
): OutboxRow[] {
  const rows: OutboxRow[] = [];
  for (let at = 0; at < messages.length; at += maxRowMessages) {
    const ofRow = messages.slice(at, at + maxRowMessages);
    const body = JSON.stringify(ofRow.length === 1 ? ofRow[0] : ofRow);
    rows.push({ id: newSortableId('out', clock.now(), random), body });
  }
  return rows;
}

/** Sends rows right after their commit. A queue that does not take them is no error: cron sends them from the table. */
export async function sendFromOutbox(
  { db, producer, log }: Pick<OutboxServices, 'db' | 'producer' | 'log'>,
  rows: readonly OutboxRow[],
): Promise<void> {
  if (rows.length === 0) return;
  try {
    await sendRows({ db, producer }, rows);
  } catch (thrown) {
    log.error('outbox.left_to_cron', thrown, { rows: rows.length, first: rows[0]!.id });
  }
}

/**
 * Sends messages that follow from what is stored already, by way of the table: cron's own. What they are about is found
 * again by its state, so nothing is written in one batch with them.
 */
export async function postMessages(services: OutboxServices, messages: readonly JobMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = toOutboxRows(services, messages);
  await services.db.batch(insertOutbox(rows, { now: services.clock.now() }));
  await sendFromOutbox(services, rows);
}

/**
 * Sends what was committed and not sent right away.
 * @returns the number of messages sent
 */
export async function flushOutbox({
  db,
  producer,
  clock,
}: Pick<OutboxServices, 'db' | 'producer' | 'clock'>): Promise<number> {
  return sendRows({ db, producer }, await listUnsent(db, clock.now() - graceMs));
}

async function sendRows(
  { db, producer }: Pick<OutboxServices, 'db' | 'producer'>,
  rows: readonly OutboxRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const bodies = rows.flatMap(({ body }) => JSON.parse(body) as unknown);
  await producer.send(bodies.map((body) => ({ body })));
  await deleteSent(
    db,
    rows.map(({ id }) => id),
  );
  return bodies.length;
}
