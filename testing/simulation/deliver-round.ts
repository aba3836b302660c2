import { readMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { consume, type Delivery } from '../../src/jobs/consume.ts';
import { groupByPartition } from '../../src/jobs/group-by-partition.ts';
import { openDb } from '../../src/storage/db.ts';
import type { DeliveryOutcome } from './fault-schedule.ts';
import { type Playing, runInProcess } from './run-in-process.ts';
import { interleave } from './schedules/interleave.ts';
import type { QueuedMessage } from './sim-world.ts';

/** How long a message that was neither acked nor retried stays away (ms). */
const redeliveryMs = 60_000;

/** More than any healed world needs. */
const maxDeliveries = 3000;

/** Delivers what comes next of the visible messages: one batch, or two in turns. @returns false where none is visible. */
export async function deliverRound(driver: Playing): Promise<boolean> {
  const { world, faultSchedule } = driver;
  const [first, choose] = [takeBatch(driver), faultSchedule.turns()];
  if (first.length === 0) return false;
  const batches = choose === null ? [first] : [first, takeBatch(driver)];
  const isolates = await Promise.all(batches.map((batch) => handOver(driver, batch)));
  const partitions = isolates.flatMap(({ partitions, life }) =>
    partitions.map((partition) => ({ partition, life })),
  );
  const turns = choose === null ? [] : interleave(world, choose, partitions.length);
  const runs = partitions.map(({ partition, life }, i) => async () => {
    const onCall = (): void => driver.watchCalls(world);
    const options = { origin: 'job', gate: turns[i]?.gate, life, onCall } as const;
    if (!life.dead) await runInProcess(driver, options, (services) => consume(services, partition));
    turns[i]?.leave();
  });
  if (choose === null) for (const run of runs) await run();
  else await Promise.all(runs.map((run) => run()));
  // neither acked nor retried: the process died or the ack was lost, the platform delivers again
  for (const { message, settled } of isolates.flatMap(({ handed }) => handed))
    if (!settled) world.queue.push({ ...message, visibleAt: world.clock.now + redeliveryMs });
  driver.watch(world);
  return true;
}

function takeBatch(driver: Playing): QueuedMessage[] {
  const { world, faultSchedule } = driver;
  const visible = world.queue.filter(({ visibleAt }) => visibleAt <= world.clock.now);
  if (visible.length === 0) return [];
  const batch = [...new Set(faultSchedule.batch(visible.length))].map((i) => visible[i]!);
  for (const message of batch) world.queue.splice(world.queue.indexOf(message), 1);
  driver.deliveries += batch.length;
  if (driver.deliveries > maxDeliveries) throw new Error(`not at rest after ${maxDeliveries} deliveries`);
  return batch;
}

type Handed = { readonly message: QueuedMessage; readonly outcome: DeliveryOutcome; settled: boolean };

/** One process with its batch, in the partitions in which the product works it off. */
type Isolate = {
  readonly handed: readonly Handed[];
  readonly partitions: Delivery[][];
  readonly life: { dead: boolean };
};

async function handOver(driver: Playing, batch: readonly QueuedMessage[]): Promise<Isolate> {
  const { world, faultSchedule } = driver;
  const handed: Handed[] = [];
  const life = { dead: false };
  for (const message of batch) {
    const outcome = faultSchedule.outcomeOf(message);
    if (outcome === 'drop') continue;
    if (outcome === 'late') {
      message.visibleAt = world.clock.now + 7 * 60_000;
      world.queue.push(message);
      continue;
    }
    if (outcome === 'twice') world.enqueue({ body: message.body }, message);
    message.attempts++;
    driver.maxAttempts = Math.max(driver.maxAttempts, message.attempts);
    handed.push({ message, outcome, settled: false });
  }
  const deliveries = handed.map(
    (one): Delivery => ({
      body: one.message.body,
      attempts: one.message.attempts,
      ack() {
        if (life.dead || one.outcome === 'ack-lost') return;
        one.settled = true;
        if (one.outcome === 'after-ack')
          world.enqueue({ body: one.message.body, delaySeconds: 90 }, one.message);
      },
      retry({ delaySeconds }) {
        if (life.dead) return;
        one.settled = true;
        world.queue.push({ ...one.message, visibleAt: world.clock.now + delaySeconds * 1000 });
      },
    }),
  );
  const db = openDb(world.database.d1, { now: () => world.clock.now }, () => {});
  const jobs = deliveries.map((delivery) => ({ delivery, message: readMessage(delivery.body) }));
  const grouped = await groupByPartition({ db, log: world.log }, jobs);
  const partitions = grouped.map((partition) => partition.map(({ delivery }) => delivery));
  return { handed, partitions, life };
}
