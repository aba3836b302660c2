import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { advance, type Driver } from '../../testing/simulation/driver.ts';
import { dumpWorld } from '../../testing/simulation/dump-world.ts';
import { hashAtOnce } from '../../testing/simulation/hash-at-once.ts';
import { runScenario, startScenario } from '../../testing/simulation/run-world.ts';
import { hashFuture, saveWorld } from '../../testing/simulation/save-world.ts';
import { findScenario } from '../../testing/simulation/scenarios.ts';
import { createFaultPlan, type FaultMode } from '../../testing/simulation/sim-process.ts';
import type { SimWorld } from '../../testing/simulation/sim-world.ts';

hashAtOnce();

const scenario = findScenario('one-by-one');
let driver: Driver;
beforeEach(() => {
  driver = startScenario(scenario);
});
afterEach(() => driver.world.close());

async function advanceBy(count: number, on: Driver = driver): Promise<void> {
  for (let i = 0; i < count; i++) await advance(on);
}

describe('a saved world', () => {
  it('is brought back as it was, and ends as one that was never left', async () => {
    await advanceBy(7);
    const before = hashFuture(driver);
    const lines = driver.world.logged.length;
    const restore = saveWorld(driver.world);
    await advanceBy(6, { ...driver, plan: createFaultPlan() });
    expect(hashFuture(driver)).not.toBe(before);
    restore();
    expect(hashFuture(driver)).toBe(before);
    expect(driver.world.logged).toHaveLength(lines);
    while (await advance(driver));
    const { world, plan } = await runScenario(scenario);
    expect(dumpWorld(driver.world)).toBe(dumpWorld(world));
    expect(driver.plan.trace).toEqual(plan.trace);
    world.close();
  });

  it('can be saved again before it is brought back', async () => {
    const hashes = [hashFuture(driver)];
    const restore = saveWorld(driver.world);
    const branch = { ...driver, plan: createFaultPlan() };
    await advanceBy(2, branch);
    hashes.push(hashFuture(branch));
    const restoreInner = saveWorld(driver.world);
    await advanceBy(2, { ...branch });
    restoreInner();
    expect(hashFuture(branch)).toBe(hashes[1]);
    restore();
    expect(hashFuture(driver)).toBe(hashes[0]);
  });

  it('goes on with a fault as a world does that was played from the start', async () => {
    const modes: readonly FaultMode[] = ['fail-before', 'fail-after', 'crash'];
    let tried = 0;
    for (let more = true; more; more = await advance(driver)) {
      const at = driver.plan.calls + 1;
      const mode = modes[tried % modes.length]!;
      if (tried++ % 4 !== 0) continue;
      const restore = saveWorld(driver.world);
      const branch = { ...driver, plan: { ...createFaultPlan([{ at, mode }]), calls: driver.plan.calls } };
      while (await advance(branch));
      const replayed = await runScenario(scenario, { plan: createFaultPlan([{ at, mode }]) });
      expect(dumpWorld(branch.world), `${mode} at ${at}`).toBe(dumpWorld(replayed.world));
      expect(branch.world.clock.now).toBe(replayed.world.clock.now);
      expect(branch.maxAttempts).toBe(replayed.maxAttempts);
      expect(branch.plan.calls).toBe(replayed.plan.calls);
      replayed.world.close();
      restore();
    }
    expect(tried).toBeGreaterThan(12);
  }, 60_000);
});

describe('the hash of what is to come', () => {
  it.each<[string, (world: SimWorld) => void]>([
    ['a row', ({ database }) => database.query("UPDATE sources SET name = 'Shed'")],
    ['an object', ({ storage }) => storage.objects.put('raw/com_a/other', new Uint8Array(1))],
    ['an upload under way', ({ storage }) => storage.objects.createMultipart('raw/com_a/other')],
    ['a message', (world) => world.enqueue({ body: {} })],
    ['an entry of the KV', ({ kv }) => kv.set('a', 'b')],
    ['a bill', ({ billed }) => billed.push({ at: 0, microUsd: 1 })],
    ['the time', ({ clock }) => clock.now++],
    ['chance', ({ random }) => random(1)],
  ])('differs by %s', (_, change) => {
    const before = hashFuture(driver);
    change(driver.world);
    expect(hashFuture(driver)).not.toBe(before);
  });

  it('differs by the place in the scenario and by how often a message was tried', () => {
    const hash = hashFuture(driver);
    expect(hashFuture({ ...driver, position: { ...driver.position, step: 1 } })).not.toBe(hash);
    expect(hashFuture({ ...driver, position: { ...driver.position, due: ['*/5 * * * *'] } })).not.toBe(hash);
    expect(hashFuture({ ...driver, maxAttempts: 1 })).not.toBe(hash);
    expect(hashFuture({ ...driver })).toBe(hash);
  });
});
