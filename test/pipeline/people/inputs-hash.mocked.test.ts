import { expect, it, vi } from 'vitest';
import { computeInputsHash } from '../../../src/pipeline/people/inputs-hash.ts';

const names = vi.hoisted(() => ['messages']);
vi.mock('@beacon-pulse/contracts/src/figures.ts', () => ({ figureNames: names }));

it('differs as soon as there is one more figure, so that every week is counted again', async () => {
  const inputs = {
    language: 'en',
    minPeople: 5,
    pillars: '[]',
    people: [],
    model: { provider: 'none', model: 'template', version: '1', method: 'template' as const },
  };
  const before = await computeInputsHash(inputs);
  expect(await computeInputsHash(inputs)).toBe(before);
  names.push('planted');
  expect(await computeInputsHash(inputs)).not.toBe(before);
});
