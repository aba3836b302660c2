import { readMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { PulseError } from '../core/errors.ts';
import type { Services } from '../services.ts';
import type { Delivery } from './consume.ts';
import { deadLetter } from './dead-letter.ts';

/** Keeps what the platform gave up on, so that no message ends without a letter. A letter that cannot be written comes again. */
export async function consumeDeadLetters(services: Services, deliveries: readonly Delivery[]): Promise<void> {
  const error = new PulseError('unavailable', 'This work failed repeatedly and was set aside.');
  for (const delivery of deliveries) {
    try {
      const { body, attempts } = delivery;
      await deadLetter(services, { body, message: readMessage(body), error, attempts });
      delivery.ack();
    } catch (thrown) {
      services.log.error('job.not_dead_lettered', thrown, { attempt: delivery.attempts });
      delivery.retry({ delaySeconds: 60 });
    }
  }
}
