import { consume, type Delivery } from '../../src/jobs/consume.ts';
import { runCron } from '../../src/jobs/cron.ts';
import type { Services } from '../../src/services.ts';
import { type FaultPlan, startSimProcess } from './sim-process.ts';
import type { SimWorld } from './sim-world.ts';

const tickMs = 5 * 60_000;
/** More ticks and messages than any healed world needs. */
const maxTicks = 40;
const maxDeliveries = 3000;

export type RunOptions = {
  /** Drops every message instead of delivering it: only cron is left. */
  readonly dropMessages?: boolean;
  /** Chooses which visible message comes next; the oldest when left out. */
  readonly choose?: (count: number) => number;
};

/**
 * Runs a world until it is at rest: messages are delivered, each in a process of its own life, cron ticks every five
 * minutes of virtual time, a process that dies leaves its message to come again. Returns the number of ticks it took.
 * Throws when the world does not come to rest.
 */
export async function runWorld(world: SimWorld, plan: FaultPlan, options: RunOptions = {}): Promise<number> {
  let deliveries = 0;
  for (let tick = 0; tick < maxTicks; tick++) {
    for (;;) {
      const visible = world.queue.filter(({ visibleAt }) => visibleAt <= world.clock.now);
      if (visible.length === 0) break;
      if (++deliveries > maxDeliveries) throw new Error(`not at rest after ${maxDeliveries} deliveries`);
      const message = visible[options.choose?.(visible.length) ?? 0]!;
      world.queue.splice(world.queue.indexOf(message), 1);
      if (!options.dropMessages) await deliver(world, plan, message);
    }
    if (isAtRest(world)) return tick;
    world.clock.now += tickMs;
    await inProcess(world, plan, (services) => runCron(services, '*/5 * * * *'));
  }
  throw new Error(`not at rest after ${maxTicks} ticks`);
}

async function deliver(world: SimWorld, plan: FaultPlan, message: SimWorld['queue'][number]): Promise<void> {
  message.attempts++;
  let settled = false;
  const delivery = (isDead: () => boolean): Delivery => ({
    body: message.body,
    attempts: message.attempts,
    ack() {
      settled ||= !isDead();
    },
    retry({ delaySeconds }) {
      if (isDead()) return;
      settled = true;
      world.queue.push({ ...message, visibleAt: world.clock.now + delaySeconds * 1000 });
    },
  });
  await inProcess(world, plan, (services, isDead) => consume(services, [delivery(isDead)]));
  // neither acked nor retried: the process died, the platform delivers again
  if (!settled) world.queue.push({ ...message, visibleAt: world.clock.now + 60_000 });
}

async function inProcess(
  world: SimWorld,
  plan: FaultPlan,
  work: (services: Services, isDead: () => boolean) => Promise<void>,
): Promise<void> {
  const { services, isDead } = startSimProcess(world, plan);
  try {
    await work(services, isDead);
  } catch (thrown) {
    if (!isDead()) throw thrown;
  }
}

/** Nothing under way: no message, no outbox row, no export that could still move, nothing unpublished. */
function isAtRest(world: SimWorld): boolean {
  const [row] = world.database.query(`SELECT
    (SELECT COUNT(*) FROM outbox) AS outbox,
    (SELECT COUNT(*) FROM exports WHERE status NOT IN ('completed', 'failed', 'cancelled')) AS unfinished,
    (SELECT COUNT(*) FROM communities WHERE published_revision < revision) AS unpublished`);
  return (
    world.queue.length === 0 && row!['outbox'] === 0 && row!['unfinished'] === 0 && row!['unpublished'] === 0
  );
}
