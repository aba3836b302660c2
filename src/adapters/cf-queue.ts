import type { OutgoingMessage, QueueProducer } from '../ports/queue-producer.ts';

/** Limits of one sendBatch and of one message. Source: Cloudflare Queues limits. */
const maxBatchMessages = 100;
const maxBatchBytes = 250_000;
const maxMessageBytes = 127_000;

const encoder = new TextEncoder();

/** Adapts a Cloudflare Queue as a QueueProducer; over-limit messages are refused here, where the reason can be said. */
export function createQueueProducer(queue: Queue): QueueProducer {
  return {
    async send(messages) {
      let batch: MessageSendRequest[] = [];
      let bytes = 0;
      const flush = async (): Promise<void> => {
        if (batch.length > 0) await queue.sendBatch(batch);
        batch = [];
        bytes = 0;
      };
      for (const message of messages) {
        const size = encoder.encode(JSON.stringify(message.body)).length;
        if (size > maxMessageBytes)
          throw new RangeError(`a queue message of ${size} bytes is over the limit of ${maxMessageBytes}`);
        if (batch.length === maxBatchMessages || bytes + size > maxBatchBytes) await flush();
        batch.push(requestOf(message));
        bytes += size;
      }
      await flush();
    },
  };
}

function requestOf({ body, delaySeconds }: OutgoingMessage): MessageSendRequest {
  return { body, contentType: 'json', ...(delaySeconds === undefined ? {} : { delaySeconds }) };
}
