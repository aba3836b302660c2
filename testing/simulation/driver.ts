import { erasePerson } from '../../src/admin/erasure/erase-person.ts';
import { previewErasure } from '../../src/admin/erasure/preview-erasure.ts';
import type { Actor } from '../../src/auth/actor.ts';
import { runCron } from '../../src/jobs/cron.ts';
import { completeUpload } from '../../src/pipeline/uploads/complete-upload.ts';
import { deliverRound } from './deliver-round.ts';
import { noFaults } from './fault-schedule.ts';
import { isErasing, isSettled } from './is-at-rest.ts';
import { publishAfresh } from './publish-afresh.ts';
import { type Playing, runInProcess } from './run-in-process.ts';
import { cancelUpload, type Scenario, sendParts } from './scenario.ts';
import { createFaultPlan, startSimProcess } from './sim-process.ts';
import type { SimWorld } from './sim-world.ts';

/** Where in its scenario a world is, as plain data: a driver with the same world and place goes on in the same way. */
export type Position = {
  /** Index of the step under way; behind the last one everything comes to rest. */
  readonly step: number;
  /** How often the client has asked for the upload of this step to be completed. */
  readonly tries: number;
  /** How often cron has come since this rest began, and what it still runs. */
  readonly tick: number;
  readonly due: readonly string[];
};

/** A world on its way through a scenario. */
export type Driver = Playing & {
  readonly scenario: Scenario;
  position: Position;
  /** Ticks of cron in all rests that have ended. */
  ticks: number;
};

export type DriverOptions = Partial<Pick<Driver, 'plan' | 'faultSchedule' | 'watch' | 'watchCalls'>>;

/** More than any healed world needs. */
const maxTicks = 60;
const maxTries = 200;
const operator: Actor = { id: 'key_operator', name: 'Operator', communityId: null, scopes: ['admin'] };

const startOf = (step: number): Position => ({ step, tries: 0, tick: 0, due: [] });

export function createDriver(world: SimWorld, scenario: Scenario, options: DriverOptions = {}): Driver {
  return {
    world,
    scenario,
    plan: options.plan ?? createFaultPlan(),
    faultSchedule: options.faultSchedule ?? noFaults,
    watch: options.watch ?? (() => {}),
    watchCalls: options.watchCalls ?? (() => {}),
    position: startOf(0),
    ticks: 0,
    deliveries: 0,
    maxAttempts: 0,
  };
}

/**
 * Plays what comes next, at most one round of processes; between two calls nothing is under way but what the world holds.
 * @returns false once the scenario is over and everything is at rest
 */
export async function advance(driver: Driver): Promise<boolean> {
  const { world, scenario, position } = driver;
  const step = scenario.steps[position.step];
  if (step === undefined || step.do === 'rest') {
    if (!(await hasComeToRest(driver))) return true;
    if (step === undefined) {
      await endScenario(driver);
      return false;
    }
  } else if (step.do === 'cancel') {
    cancelUpload(world, step.uploadId);
  } else if (step.do === 'erase') {
    if (!(await hasErased(driver, step))) return true;
  } else {
    if (position.tries === 0) await sendParts(world, scenario, step.upload);
    if (!(await hasCompleted(driver, step.upload.id))) return true;
  }
  driver.watch(world);
  driver.position = startOf(position.step + 1);
  return true;
}

/** The end of a scenario is compared with other ends: what was shown on the way is forgotten. No process does this, and nothing fails. */
async function endScenario({ world, watch }: Driver): Promise<void> {
  const { services } = startSimProcess(world, createFaultPlan());
  await publishAfresh({ services, query: async (sql) => world.database.query(sql) });
  watch(world);
}

/** The client asks once more whether the upload is complete. */
async function hasCompleted(driver: Driver, uploadId: string): Promise<boolean> {
  const { position } = driver;
  if (position.tries === maxTries) throw new Error(`the upload is not complete after ${maxTries} tries`);
  driver.position = { ...position, tries: position.tries + 1 };
  let done = false;
  await runInProcess(driver, { origin: 'client' }, async (services) => {
    try {
      await completeUpload(services, { uploadId, communityScope: null, correlationId: `cor_${uploadId}` });
      done = true;
    } catch (thrown) {
      services.log.error('client.refused', thrown);
    }
  });
  return done;
}

/** The admin asks once more; the secret is given, so that hashes are the same in every run. */
async function hasErased(
  driver: Driver,
  { communityId, names }: { readonly communityId: string; readonly names: readonly string[] },
): Promise<boolean> {
  const { position, world } = driver;
  if (position.tries === maxTries) throw new Error(`nobody is erased after ${maxTries} tries`);
  driver.position = { ...position, tries: position.tries + 1 };
  world.database.query(`UPDATE communities SET erasure_key = 'secret' WHERE id = '${communityId}'`);
  const chosen = { community: `slug-${communityId}`, names, mode: 'count' } as const;
  let done = false;
  await runInProcess(driver, { origin: 'client' }, async (services) => {
    try {
      const { confirm } = await previewErasure(services, operator, chosen);
      await erasePerson(services, operator, { ...chosen, confirm, origin: 'https://pulse.test' });
      done = true;
    } catch (thrown) {
      services.log.error('client.refused', thrown);
    }
  });
  return done;
}

/** Messages are delivered and cron ticks: one of these, unless nothing is under way any more. */
async function hasComeToRest(driver: Driver): Promise<boolean> {
  const { world, faultSchedule, position } = driver;
  const [schedule, ...later] = position.due;
  if (schedule !== undefined) {
    driver.position = { ...position, due: later };
    await runInProcess(driver, { origin: 'cron' }, (services) => runCron(services, schedule));
    driver.watch(world);
    return false;
  }
  if (await deliverRound(driver)) return false;
  if (isSettled(world)) {
    driver.ticks += position.tick;
    return true;
  }
  const tick = position.tick + 1;
  if (tick === maxTicks) throw new Error(`not at rest after ${maxTicks} ticks`);
  world.clock.now += faultSchedule.pause();
  driver.position = {
    ...position,
    tick,
    due: [...faultSchedule.schedules(), ...(isDeferred(world) || isErasing(world) ? ['*/15 * * * *'] : [])],
  };
  return false;
}

/** Media wait for their budget: only the tick that drains them can end that. */
function isDeferred({ database }: SimWorld): boolean {
  return database.query("SELECT 1 FROM media_batches WHERE state = 'deferred_processing' LIMIT 1").length > 0;
}
