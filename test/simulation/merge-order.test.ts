import { describe, expect, it } from 'vitest';
import { dumpWorld, knowledgeOf } from '../../testing/simulation/dump-world.ts';
import { hashAtOnce } from '../../testing/simulation/hash-at-once.ts';
import { chatText, checkWorld } from '../../testing/simulation/invariants.ts';
import { inventChat } from '../../testing/simulation/invent-chat.ts';
import { runScenario } from '../../testing/simulation/run-world.ts';
import type { Scenario, Step } from '../../testing/simulation/scenario.ts';
import { findScenario, formatVariantsOf } from '../../testing/simulation/scenarios.ts';

hashAtOnce();

const overlap = findScenario('overlap');
const files = overlap.truth[0]!.exports.map(({ bytes }) => bytes);

/** Uploads the given exports one after the other, waiting in between or not, and dumps what is known in the end. */
async function knowledgeAfter(order: readonly number[], waits: boolean): Promise<string> {
  const steps = order.flatMap((which, i): Step[] => [
    { do: 'upload', upload: { id: `up_${i}`, sourceId: 'src_a', bytes: files[which]! } },
    ...(waits ? [{ do: 'rest' } as const] : []),
  ]);
  const scenario: Scenario = { ...overlap, steps };
  const { world } = await runScenario(scenario);
  expect(checkWorld(world, scenario)).toEqual([]);
  const dump = dumpWorld(world);
  world.close();
  return knowledgeOf(dump);
}

describe('uploads in any order (I2)', () => {
  it('end in the same bytes: segments, digests, summaries, graph and public rows', async () => {
    const first = await knowledgeAfter([0, 1, 2], true);
    expect(first.split('\n').filter((line) => line.startsWith('digests '))).toHaveLength(5);
    for (const order of [
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
      [2, 0, 1, 0, 2],
      [0, 0, 1, 1, 2, 2],
    ]) {
      expect(await knowledgeAfter(order, true), `in the order ${order}, waiting`).toBe(first);
      expect(await knowledgeAfter(order, false), `in the order ${order}, at once`).toBe(first);
    }
  });
});

describe('one chat on five phones in five languages (I4)', () => {
  it('is the same chat, and says the same to the public', async () => {
    const seen = new Set<string>();
    const published = new Set<string>();
    for (const scenario of formatVariantsOf(inventChat(5))) {
      const { world } = await runScenario(scenario);
      expect(checkWorld(world, scenario), scenario.name).toEqual([]);
      seen.add(chatText(world, 'src_a'));
      published.add(JSON.stringify(world.database.query('SELECT * FROM public_rows ORDER BY kind, key')));
      world.close();
    }
    expect(seen.size).toBe(1);
    expect(published.size).toBe(1);
    expect([...seen][0]!.split('\n').length).toBeGreaterThan(30);
  });
});
