import { expect, it } from 'vitest';
import { createPhone } from '../../../scripts/sample/phone.ts';
import { renderExport } from '../../../scripts/sample/render-export.ts';
import { reconcileStaleSources } from '../../../src/jobs/tasks/reconcile-stale-sources.ts';
import { sealExpiredTexts } from '../../../src/jobs/tasks/seal-expired-texts.ts';
import { dumpWorld, firstDifference } from '../../../testing/simulation/dump-world.ts';
import { hashAtOnce } from '../../../testing/simulation/hash-at-once.ts';
import { inventChat } from '../../../testing/simulation/invent-chat.ts';
import { runWorld } from '../../../testing/simulation/run-world.ts';
import { saveWorld } from '../../../testing/simulation/save-world.ts';
import {
  createFaultPlan,
  type Fault,
  type FaultMode,
  startSimProcess,
} from '../../../testing/simulation/sim-process.ts';
import { createSimWorld } from '../../../testing/simulation/sim-world.ts';
import { foundCommunity, uploadExport } from '../../../testing/simulation/standard-scenario.ts';

hashAtOnce();

/** Each fault, at every n-th call. */
const modes: readonly (readonly [FaultMode, number])[] = [
  ['crash', 1],
  ['refuse', 1],
  ['fail-before', 5],
  ['fail-after', 5],
];

it('sealing that is stopped at any call is finished by the next night, and ends in the same', async () => {
  const world = createSimWorld(1);
  foundCommunity(world);
  world.database.query('UPDATE communities SET retention_days = 6');
  const chat = inventChat(11);
  const phone = createPhone({ seed: 3, style: 'android-en-gb', people: chat.people });
  uploadExport(world, 'exp_1', renderExport(chat, phone, { media: 'omitted' }).bytes);
  await runWorld(world, createFaultPlan());

  const turn = { shouldContinue: async () => true };
  const seal = async (faults: readonly Fault[]): Promise<number> => {
    const plan = createFaultPlan(faults);
    await sealExpiredTexts(startSimProcess(world, plan, { origin: 'cron' }).services, turn).catch(() => {});
    return plan.calls;
  };
  const night = async (): Promise<void> => {
    world.clock.now += 5 * 60_000;
    await seal([]);
    // what was sealed and not sent on, the same night's look for stale weeks finds
    await reconcileStaleSources(startSimProcess(world, createFaultPlan()).services, turn);
    await runWorld(world, createFaultPlan());
  };

  const restore = saveWorld(world);
  await seal([]);
  await night();
  const wanted = dumpWorld(world);
  restore();

  const counting = saveWorld(world);
  const calls = await seal([]);
  counting();
  expect(calls).toBeGreaterThan(30);
  for (const [mode, step] of modes) {
    for (let at = 0; at < calls; at += step) {
      const again = saveWorld(world);
      await seal([{ at, mode }]);
      await night();
      const got = dumpWorld(world);
      if (got !== wanted) expect.fail(`${mode} at call ${at}: ${firstDifference(wanted, got)}`);
      again();
    }
  }
  world.close();
});
