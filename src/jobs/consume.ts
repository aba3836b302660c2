import { type JobMessage, readMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { PulseError, toPulseError } from '../core/errors.ts';
import type { Services } from '../services.ts';
import { backOffSeconds } from './back-off.ts';
import { deadLetter } from './dead-letter.ts';
import { defer, recordDelay } from './defer.ts';
import { dispatch } from './dispatch.ts';
import { groupByPartition } from './group-by-partition.ts';
import { readsArchive } from './partitions.ts';
import { sendFollowUps } from './send-follow-ups.ts';

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

/** A delivery with what it says, which is read once; null where this version does not understand it. */
type Job = { readonly delivery: Delivery; readonly message: JobMessage | null };
type KnownJob = Job & { readonly message: JobMessage };

/**
 * Works off one batch: what concerns one source in order, three sources at a time. Nothing is thrown: each message is
 * acked or retried, and one that failed for good becomes a dead letter first. When even that fails, the message comes again.
 */
export async function consume(services: Services, deliveries: readonly Delivery[]): Promise<void> {
  const jobs = deliveries.map((delivery): Job => ({ delivery, message: readMessage(delivery.body) }));
  const partitions = await groupByPartition(services, jobs);
  const work = serializeArchiveReads((message) => dispatch(services, message));
  const workOff = async (): Promise<void> => {
    for (let partition = partitions.shift(); partition !== undefined; partition = partitions.shift())
      for (const job of partition) await settle(services, job, work);
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

const isKnown = (job: Job): job is KnownJob => job.message !== null;

async function settle(services: Services, job: Job, work: Dispatch): Promise<void> {
  if (!isKnown(job)) return settleUnknown(services, job);
  const { clock, log } = services;
  const { delivery, message } = job;
  const startedAt = clock.now();
  const fields = { type: message.type, correlation_id: message.correlation_id, attempt: delivery.attempts };
  try {
    const next = await work(message);
    await sendFollowUps(services, next);
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
    await settleFailed(services, job, error);
  }
}

async function settleFailed(services: Services, job: KnownJob, error: PulseError): Promise<void> {
  const { delivery, message } = job;
  const chance = chanceOf(services);
  if (isDeferred(error)) {
    const delaySeconds = backOffSeconds(1, chance, error.retryAfter);
    return defer(services, delivery, { message, error, delaySeconds });
  }
  const delaySeconds = backOffSeconds(delivery.attempts, chance, error.retryAfter);
  if (error.class === 'transient' && delivery.attempts < maxAttempts) {
    await recordDelay(services, message, error);
    return delivery.retry({ delaySeconds });
  }
  await settleFinally(services, job, error, delaySeconds);
}

/** Nothing is wrong with the work: a budget, a provider or another worker makes it wait, which uses no attempt up. */
const isDeferred = (error: PulseError): boolean => error.class === 'quota' || error.code === 'lease_lost';

async function settleUnknown(services: Services, job: Job): Promise<void> {
  const { delivery } = job;
  if (delivery.attempts < maxAttempts) return delivery.retry({ delaySeconds: unknownDelaySeconds });
  const error = new PulseError('message_unknown', 'This version does not know this type of message.');
  await settleFinally(services, job, error, unknownDelaySeconds);
}

/** Keeps a message that failed for good; one that cannot be kept comes again. */
async function settleFinally(
  services: Services,
  { delivery, message }: Job,
  error: PulseError,
  delaySeconds: number,
): Promise<void> {
  try {
    await deadLetter(services, { body: delivery.body, message, error, attempts: delivery.attempts });
    delivery.ack();
  } catch (thrown) {
    services.log.error('job.not_dead_lettered', thrown, { attempt: delivery.attempts });
    delivery.retry({ delaySeconds });
  }
}

/** A number from 0 up to 1. */
function chanceOf({ random }: Pick<Services, 'random'>): number {
  const [high = 0, low = 0] = random(2);
  return (high * 256 + low) / 65_536;
}
