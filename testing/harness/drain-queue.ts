import { consume, type Delivery } from '../../src/jobs/consume.ts';
import type { TestServices } from './test-services.ts';

/** More rounds than any test needs: a queue that is not empty by then feeds itself. */
const maxMessages = 5000;

export type Drained = { readonly handled: number; readonly retried: number };

/**
 * Works off everything that was sent, and what follows from it, one message at a time. A retried message comes again
 * after the others, with the clock moved on by its delay.
 */
export async function drainQueue(test: TestServices): Promise<Drained> {
  const attempts = new Map<object, number>();
  let handled = 0;
  let retried = 0;
  for (; test.sent.length > 0; handled++) {
    if (handled > maxMessages) throw new Error(`the queue is not empty after ${maxMessages} messages`);
    const message = test.sent.shift()!;
    const tries = (attempts.get(message) ?? 0) + 1;
    attempts.set(message, tries);
    const delivery: Delivery = {
      body: message.body,
      attempts: tries,
      ack() {},
      retry({ delaySeconds }) {
        retried++;
        test.clock.now += delaySeconds * 1000;
        test.sent.push(message);
      },
    };
    await consume(test.services, [delivery]);
  }
  return { handled, retried };
}
