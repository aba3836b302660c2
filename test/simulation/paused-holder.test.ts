import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dumpWorld, knowledgeOf } from '../../testing/simulation/dump-world.ts';
import { hashAtOnce } from '../../testing/simulation/hash-at-once.ts';
import { runScenario, runWorld } from '../../testing/simulation/run-world.ts';
import { findScenario } from '../../testing/simulation/scenarios.ts';
import {
  createUploadedWorld,
  ingestOf,
  pauseDigests,
  pauseReader,
} from '../../testing/simulation/schedules/pause-holder.ts';
import { createFaultPlan } from '../../testing/simulation/sim-process.ts';
import type { SimWorld } from '../../testing/simulation/sim-world.ts';

hashAtOnce();

let world: SimWorld;
beforeEach(() => {
  world = createUploadedWorld();
});
afterEach(() => world.close());

describe('the reader of a source that is paused beyond its lease', () => {
  it.each(['the last batch', 'the first segment'] as const)(
    'cannot write once another has read on, and what the other wrote stands (paused at %s)',
    async (place) => {
      const { before, after, outcome, fences } = await pauseReader(world, place);
      expect(fences[1]).toBeGreaterThan(fences[0]);
      expect(before).toContain('"status":"completed"');
      expect(after).toBe(before);
      expect(outcome).toBe('comes again');
      const [late] = world.database.query("SELECT status FROM exports WHERE id = 'exp_0'");
      expect(late!['status']).toBe('ingesting');
    },
  );

  it('comes again and ends where both would have ended undisturbed', async () => {
    await pauseReader(world, 'the last batch');
    world.enqueue({ body: ingestOf('exp_1') });
    await runWorld(world, createFaultPlan());
    const undisturbed = await runScenario(findScenario('overlap'));
    expect(knowledgeOf(dumpWorld(world))).toBe(knowledgeOf(dumpWorld(undisturbed.world)));
    undisturbed.world.close();
  });
});

describe('digests that are written late', () => {
  it('are refused when the week has learnt more meanwhile', async () => {
    const { before, after } = await pauseDigests(world);
    expect(after).toBe(before);
  });
});
