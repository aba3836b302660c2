import { expect, test } from 'vitest';
import { createRandom } from '../../../scripts/sample/random.ts';

const draws = (seed: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: 1000 }, () => random.next());
};

test('a seed decides the draws', () => {
  expect(draws(1)).toEqual(draws(1));
  expect(draws(1)).not.toEqual(draws(2));
});

test('draws lie in [0, 1) and fill it evenly', () => {
  const values = draws(3);
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth++)
    expect(values.filter((value) => Math.floor(value * 10) === tenth).length).toBeGreaterThan(60);
});

test('a fork does not move its parent', () => {
  const [plain, forked] = [createRandom(5), createRandom(5)];
  forked.fork('side').next();
  expect(forked.next()).toBe(plain.next());
  expect(createRandom(5).fork('a').next()).not.toBe(createRandom(5).fork('b').next());
});

test('weights of zero are never drawn, and a shuffle keeps every item', () => {
  const random = createRandom(8);
  for (let i = 0; i < 200; i++) expect(random.weighted([0, 1, 0])).toBe(1);
  expect(random.shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
});
