import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { QueueProducer } from '../ports/queue-producer.ts';

/**
 * Sends what follows from a message, straight to the queue: the only messages that do not pass through the outbox.
 * One that is lost does no harm. The message it follows from is acked only after this, so it comes again, finds its work
 * done and has the same follow-ups; and what is due stands in the database, where cron finds it, message or not. Rows
 * would be written for each step of each job, to say what the database says already.
 * @param delaySeconds how long all of them wait
 * @throws whatever the queue throws that did not accept them all; some may be sent
 */
export async function sendFollowUps(
  { producer }: { readonly producer: QueueProducer },
  messages: readonly JobMessage[],
  delaySeconds?: number,
): Promise<void> {
  if (messages.length === 0) return;
  await producer.send(
    messages.map((body) => ({ body, ...(delaySeconds === undefined ? {} : { delaySeconds }) })),
  );
}
