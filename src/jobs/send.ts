import type { QueueProducer } from '../ports/queue-producer.ts';
import type { JobMessage } from './messages.ts';

/** Sends job messages, all after the same delay in seconds. Throws when the queue did not accept them all. */
export async function sendJobs(
  { producer }: { producer: QueueProducer },
  messages: readonly JobMessage[],
  delaySeconds?: number,
): Promise<void> {
  if (messages.length === 0) return;
  await producer.send(
    messages.map((body) => ({ body, ...(delaySeconds === undefined ? {} : { delaySeconds }) })),
  );
}
