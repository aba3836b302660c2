import { expect, it } from 'vitest';
import { createRandom } from '../../../scripts/sample/random.ts';
import { firstDifference } from '../../../testing/simulation/dump-world.ts';
import { hashAtOnce } from '../../../testing/simulation/hash-at-once.ts';
import { found, knowledge, names, play, type Step, texts, uploads } from './erased-world.ts';

hashAtOnce();

const seeds = 20;
const all = Object.keys(uploads) as (keyof typeof uploads)[];

/** Every export at least once, some again, and an erasure anywhere, or several. */
function drawOrder(seed: number): readonly Step[] {
  const random = createRandom(seed);
  const again = all.filter(() => random.chance(0.4));
  const erasures: Step[] = random.chance(0.3) ? ['erase', 'erase'] : ['erase'];
  return random.shuffle<Step>([...all, ...again, ...erasures]);
}

it.each(['count', 'remove'] as const)(
  `any order of uploads and erasures ends in the same bytes, without the person (%s, ${seeds} seeds)`,
  async (mode) => {
    let wanted: string | null = null;
    for (let seed = 1; seed <= seeds; seed++) {
      const order = drawOrder(seed);
      const world = await play(order, mode);
      expect(found(world, [...texts, ...names]), order.join()).toEqual([]);
      const got = knowledge(world);
      world.close();
      wanted ??= got;
      if (got !== wanted) expect.fail(`seed ${seed}, ${order.join()}: ${firstDifference(wanted, got)}`);
    }
  },
  300_000,
);
