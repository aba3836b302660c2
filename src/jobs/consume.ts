import { PulseError, toPulseError } from '../core/errors.ts';
import type { Services } from '../services.ts';
import { backOffSeconds } from './back-off.ts';
import { deadLetter } from './dead-letter.ts';
import { defer, recordDelay } from './defer.ts';
import { dispatch } from './dispatch.ts';
import { groupByPartition } from './group-by-partition.ts';
import { type JobMessage, jobMessage } from './messages.ts';
import { readsArchive } from './partitions.ts';
import { sendJobs } from './send.ts';

/** One message as the platform hands it over; exactly one of `ack` and `retry` is called. */
export type Delivery = {
  readonly body: unknown;
  /** Tries including this one, from 1. */
  readonly attempts: number;
  ack(): void;
  retry(options: { delaySeconds: number }): void;
};

/** Tries before a passing failure counts as final. The reconciler starts such work anew where its state asks for it. */
const maxAttempts = 8;

/** An unknown message may be one of a newer version that is being rolled out: it comes back, this late (s). */
const unknownDelaySeconds = 300;

/** Partitions of a batch that are processed at the same time. */
const maxPartitions = 3;

type Dispatch = (message: JobMessage) => Promise<JobMessage[]>;

/**
 * Works off one batch: what concerns one source in order, three sources at a time. Nothing is thrown: each message is
 * acked or retried, and one that failed for good becomes a dead letter first. When even that fails, the message comes again.
 */
export async function consume(services: Services, deliveries: readonly Delivery[]): Promise<void> {
  const partitions = await groupByPartition(services, deliveries);
  const work = serializeArchiveReads((message) => dispatch(services, message));
  const workOff = async (): Promise<void> => {
    for (let partition = partitions.shift(); partition !== undefined; partition = partitions.shift())
      for (const delivery of partition) await settle(services, delivery, work);
  };
  await Promise.all(Array.from({ length: Math.min(maxPartitions, partitions.length) }, workOff));
}

/** Lets what reads an archive wait for what is reading one already. */
function serializeArchiveReads(work: Dispatch): Dispatch {
  let reading: Promise<unknown> = Promise.resolve();
  return (message) => {
    if (!readsArchive(message)) return work(message);
    const read = reading.then(() => work(message));
    reading = read.catch(() => {});
    return read;
  };
}

async function settle(services: Services, delivery: Delivery, work: Dispatch): Promise<void> {
  const { clock, log } = services;
  const startedAt = clock.now();
  const parsed = jobMessage.safeParse(delivery.body);
  if (!parsed.success) return settleUnknown(services, delivery);
  const message = parsed.data;
  const fields = { type: message.type, correlation_id: message.correlation_id, attempt: delivery.attempts };
  try {
    const next = await work(message);
    await sendJobs(services, next);
    delivery.ack();
    log.info('job.done', { ...fields, ms: clock.now() - startedAt, next: next.length });
  } catch (thrown) {
    const error = toPulseError(thrown);
    log.error('job.failed', thrown, {
      ...fields,
      code: error.code,
      class: error.class,
      ms: clock.now() - startedAt,
    });
    await settleFailed(services, delivery, error);
  }
}

async function settleFailed(services: Services, delivery: Delivery, error: PulseError): Promise<void> {
  const chance = chanceOf(services);
  if (isDeferred(error)) return defer(services, delivery, error, backOffSeconds(1, chance, error.retryAfter));
  const delaySeconds = backOffSeconds(delivery.attempts, chance, error.retryAfter);
  if (error.class === 'transient' && delivery.attempts < maxAttempts) {
    await recordDelay(services, delivery.body, error);
    return delivery.retry({ delaySeconds });
  }
  try {
    await deadLetter(services, { body: delivery.body, error, attempts: delivery.attempts });
    delivery.ack();
  } catch (thrown) {
    services.log.error('job.not_dead_lettered', thrown, { attempt: delivery.attempts });
    delivery.retry({ delaySeconds });
  }
}

/** Nothing is wrong with the work: a budget, a provider or another worker makes it wait, which uses no attempt up. */
const isDeferred = (error: PulseError): boolean => error.class === 'quota' || error.code === 'lease_lost';

async function settleUnknown(services: Services, delivery: Delivery): Promise<void> {
  if (delivery.attempts < maxAttempts) return delivery.retry({ delaySeconds: unknownDelaySeconds });
  await settleFailed(
    services,
    delivery,
    new PulseError('message_unknown', 'This version does not know such a message.'),
  );
}

/** A number from 0 up to 1. */
function chanceOf({ random }: Pick<Services, 'random'>): number {
  const [high = 0, low = 0] = random(2);
  return (high * 256 + low) / 65_536;
}
