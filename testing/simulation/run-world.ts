import { consume, type Delivery } from '../../src/jobs/consume.ts';
import { runCron } from '../../src/jobs/cron.ts';
import { groupByPartition } from '../../src/jobs/group-by-partition.ts';
import { completeUpload } from '../../src/pipeline/uploads/complete-upload.ts';
import type { Services } from '../../src/services.ts';
import { openDb } from '../../src/storage/db.ts';
import { interleave } from './interleave.ts';
import { cancelUpload, foundingStatements, type Scenario, sendParts } from './scenario.ts';
import { createFaultPlan, type FaultPlan, type ProcessOptions, startSimProcess } from './sim-process.ts';
import { createSimWorld, type QueuedMessage, type SimWorld } from './sim-world.ts';

/** What the queue does to a message besides handing it over. */
export type DeliveryOutcome = 'deliver' | 'drop' | 'twice' | 'late' | 'ack-lost' | 'after-ack';

/** How the world behaves: every choice that the platform makes. */
export type FaultSchedule = {
  /** Which of `count` visible messages come next, as one batch. */
  batch(count: number): readonly number[];
  outcomeOf(message: QueuedMessage): DeliveryOutcome;
  /** Milliseconds until cron comes again, and what it then runs. */
  pause(): number;
  schedules(): readonly string[];
  /** Two batches at once, in turns; null: one after the other. */
  turns(): ((waiting: number) => number) | null;
};

/** Oldest first, one at a time, cron on time. */
export const noFaults: FaultSchedule = {
  batch: () => [0],
  outcomeOf: () => 'deliver',
  pause: () => 5 * 60_000,
  schedules: () => ['*/5 * * * *'],
  turns: () => null,
};

export type RunOptions = {
  readonly seed?: number;
  readonly plan?: FaultPlan;
  readonly faultSchedule?: FaultSchedule;
  /** Called after everything that happens. */
  readonly watch?: (world: SimWorld) => void;
  /** Called before each call of a port while messages are worked off. */
  readonly watchCalls?: (world: SimWorld) => void;
};

export type Run = {
  readonly world: SimWorld;
  readonly plan: FaultPlan;
  readonly ticks: number;
  readonly maxAttempts: number;
};

/** More than any healed world needs. */
const maxTicks = 60;
const maxDeliveries = 3000;
const maxTries = 200;

/** How long a message that was neither acked nor retried stays away (ms). */
const redeliveryMs = 60_000;

type Driver = {
  readonly world: SimWorld;
  readonly plan: FaultPlan;
  readonly faultSchedule: FaultSchedule;
  readonly watch: (world: SimWorld) => void;
  readonly watchCalls: (world: SimWorld) => void;
  deliveries: number;
  maxAttempts: number;
};

/** Plays a scenario in a new world until everything is at rest; whoever calls closes the world. Throws where it never is. */
export async function runScenario(scenario: Scenario, options: RunOptions = {}): Promise<Run> {
  const world = createSimWorld(options.seed ?? 1, scenario);
  const plan = options.plan ?? createFaultPlan();
  const driver: Driver = {
    world,
    plan,
    faultSchedule: options.faultSchedule ?? noFaults,
    watch: options.watch ?? (() => {}),
    watchCalls: options.watchCalls ?? (() => {}),
    deliveries: 0,
    maxAttempts: 0,
  };
  for (const sql of foundingStatements(scenario)) world.database.query(sql);
  let ticks = 0;
  for (const step of scenario.steps) {
    if (step.do === 'rest') ticks += await rest(driver);
    else if (step.do === 'cancel') cancelUpload(world, step.uploadId);
    else {
      await sendParts(world, scenario, step.upload);
      await complete(driver, step.upload.id);
    }
    driver.watch(world);
  }
  ticks += await rest(driver);
  return { world, plan, ticks, maxAttempts: driver.maxAttempts };
}

/** Lets a world that was set up by hand come to rest; the number of ticks that took. */
export function runWorld(
  world: SimWorld,
  plan: FaultPlan,
  faultSchedule: FaultSchedule = noFaults,
): Promise<number> {
  return rest({
    world,
    plan,
    faultSchedule,
    watch: () => {},
    watchCalls: () => {},
    deliveries: 0,
    maxAttempts: 0,
  });
}

/** The client asks until the upload is complete. */
async function complete(driver: Driver, uploadId: string): Promise<void> {
  for (let tries = 0; tries < maxTries; tries++) {
    let done = false;
    await inProcess(driver, { origin: 'client' }, async (services) => {
      try {
        await completeUpload(services, { uploadId, communityScope: null, correlationId: `cor_${uploadId}` });
        done = true;
      } catch (thrown) {
        services.log.error('client.refused', thrown);
      }
    });
    if (done) return;
  }
  throw new Error(`the upload is not complete after ${maxTries} tries`);
}

/** Messages are delivered and cron ticks until nothing is under way; the number of ticks that took. */
async function rest(driver: Driver): Promise<number> {
  const { world, faultSchedule } = driver;
  for (let tick = 0; tick < maxTicks; tick++) {
    await deliverVisible(driver);
    if (isAtRest(world)) return tick;
    world.clock.now += faultSchedule.pause();
    for (const schedule of [...faultSchedule.schedules(), ...(isDeferred(world) ? ['*/15 * * * *'] : [])]) {
      await inProcess(driver, { origin: 'cron' }, (services) => runCron(services, schedule));
      driver.watch(world);
    }
  }
  throw new Error(`not at rest after ${maxTicks} ticks`);
}

async function deliverVisible(driver: Driver): Promise<void> {
  const { world, faultSchedule } = driver;
  for (;;) {
    const [first, choose] = [takeBatch(driver), faultSchedule.turns()];
    if (first.length === 0) return;
    const batches = choose === null ? [first] : [first, takeBatch(driver)];
    const isolates = await Promise.all(batches.map((batch) => handOver(driver, batch)));
    const partitions = isolates.flatMap(({ lanes: partitions, life }) =>
      partitions.map((partition) => ({ lane: partition, life })),
    );
    const turns = choose === null ? [] : interleave(world, choose, partitions.length);
    const runs = partitions.map(({ lane: partition, life }, i) => async () => {
      const onCall = (): void => driver.watchCalls(world);
      const options = { origin: 'job', gate: turns[i]?.gate, life, onCall } as const;
      if (!life.dead) await inProcess(driver, options, (services) => consume(services, partition));
      turns[i]?.leave();
    });
    if (choose === null) for (const run of runs) await run();
    else await Promise.all(runs.map((run) => run()));
    // neither acked nor retried: the process died or the ack was lost, the platform delivers again
    for (const { message, settled } of isolates.flatMap(({ handed }) => handed))
      if (!settled) world.queue.push({ ...message, visibleAt: world.clock.now + redeliveryMs });
    driver.watch(world);
  }
}

function takeBatch(driver: Driver): QueuedMessage[] {
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

/** One process with its batch, in the lanes in which the product works it off. */
type Isolate = {
  readonly handed: readonly Handed[];
  readonly lanes: Delivery[][];
  readonly life: { dead: boolean };
};

async function handOver(driver: Driver, batch: readonly QueuedMessage[]): Promise<Isolate> {
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
  return { handed, lanes: await groupByPartition({ db, log: world.log }, deliveries), life };
}

async function inProcess(
  { world, plan }: Driver,
  options: ProcessOptions,
  work: (services: Services) => Promise<void>,
): Promise<void> {
  const { services, isDead } = startSimProcess(world, plan, options);
  try {
    await work(services);
  } catch (thrown) {
    if (!isDead()) throw thrown;
  }
}

/** Media wait for their budget: only the tick that drains them can end that. */
function isDeferred({ database }: SimWorld): boolean {
  return database.query("SELECT 1 FROM media_batches WHERE state = 'deferred_processing' LIMIT 1").length > 0;
}

/** Counts the batches of pictures and films that are out of date; none where nothing looks at pictures. */
function toLookAt({ media: { classifier } }: SimWorld): string {
  if ('unsupported' in classifier) return 'SELECT 0';
  return "SELECT COUNT(*) FROM media_batches WHERE kind IN ('image', 'video') AND analysed NOT LIKE revision || ':%'";
}

/** Nothing under way: no message, no outbox row, no export that could still move, nothing unpublished. */
function isAtRest(world: SimWorld): boolean {
  const [row] = world.database.query(`SELECT
    (SELECT COUNT(*) FROM outbox) AS outbox,
    (SELECT COUNT(*) FROM exports WHERE status NOT IN ('completed', 'failed', 'cancelled')) AS unfinished,
    (SELECT COUNT(*) FROM exports WHERE media_status IN ('waiting', 'failed') AND status = 'completed') AS media,
    (SELECT COUNT(*) FROM communities WHERE published_revision < revision) AS unpublished,
    (SELECT COUNT(*) FROM quota_days WHERE holds <> '{}') AS reserved,
    (${toLookAt(world)}) AS pictures`);
  return world.queue.length === 0 && Object.values(row!).every((count) => count === 0);
}
