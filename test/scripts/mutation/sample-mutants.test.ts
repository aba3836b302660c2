import { expect, it } from 'vitest';
import { sampleMutants } from '../../../scripts/mutation/sample-mutants.ts';
import { projectRoot } from '../../../scripts/run-command.ts';

const draw = (count: number, seed: number) =>
  sampleMutants(
    ['src/quota/{circuit-breaker,limit-call,quota-settings-cache,plans}.ts', '!src/quota/plans.ts'],
    { root: projectRoot, count, seed },
  );

it('draws the same mutants for the same seed, and others for another', async () => {
  const first = await draw(20, 1);
  expect(first.keys).toHaveLength(20);
  expect(new Set(first.keys).size).toBe(20);
  expect(await draw(20, 1)).toEqual(first);
  expect((await draw(20, 2)).keys).not.toEqual(first.keys);
  expect(first.files.length).toBeGreaterThan(2);
});

it('draws from every mutant but those of left-out files and of texts', async () => {
  const all = await draw(100_000, 1);
  expect(all.keys).toHaveLength(all.of);
  expect(all.files).not.toContain('src/quota/plans.ts');
  const circuitBreaker = all.keys.filter((key) => key.startsWith('src/quota/circuit-breaker.ts'));
  expect(circuitBreaker.length).toBeGreaterThan(10);
});
