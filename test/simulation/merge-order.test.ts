import { describe, expect, it } from 'vitest';
import { dumpWorld } from './dump-world.ts';
import { runWorld } from './run-world.ts';
import { createSimWorld } from './sim-world.ts';
import { buildScenario, foundCommunity, uploadExport } from './standard-scenario.ts';

const scenario = buildScenario(3);

/** Uploads the given exports one after the other and dumps what is known in the end, but for how the exports are called. */
async function knowledgeAfter(order: readonly number[]): Promise<string> {
  const world = createSimWorld(1);
  foundCommunity(world);
  for (const [i, which] of order.entries()) {
    uploadExport(world, `exp_${i}`, scenario.exports[which]!.bytes);
    await runWorld(world, { calls: 0, faults: [], trace: [] });
  }
  const dump = dumpWorld(world);
  world.close();
  return dump
    .split('\n')
    .filter((line) => !line.startsWith('exports ') && !line.startsWith('object raw/'))
    .join('\n');
}

describe('uploads in any order', () => {
  it('end in the same bytes: segments, digests, summaries, graph and public rows', async () => {
    const first = await knowledgeAfter([0, 1, 2]);
    expect(first.split('\n').filter((line) => line.startsWith('digests ')).length).toBeGreaterThan(15);
    for (const order of [
      [2, 1, 0],
      [1, 0, 2],
      [2, 0, 1, 0, 2],
      [0, 0, 1, 1, 2, 2],
    ]) {
      expect(await knowledgeAfter(order)).toBe(first);
    }
  });
});
