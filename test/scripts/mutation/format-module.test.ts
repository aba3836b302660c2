import { expect, it } from 'vitest';
import { formatModule } from '../../../scripts/mutation/format-module.ts';
import { readKnownSurvivors } from '../../../scripts/mutation/known-survivors.ts';
import { keyOfMutant } from '../../../scripts/mutation/mutant-key.mjs';
import { readMutants } from '../../../scripts/mutation/read-mutants.ts';

const source = 'export const isFull = (used: number): boolean =>\n  used >= limit;\n';
const place = { start: { line: 2, column: 3 }, end: { line: 2, column: 16 } };
const mutant = (replacement: string, status: string) => ({
  ...{ mutatorName: 'EqualityOperator', location: place, replacement, status },
});
const report = JSON.stringify({
  files: {
    'src/quota/full.ts': {
      source,
      mutants: [
        mutant('used > limit', 'Survived'),
        mutant('used < limit', 'Killed'),
        mutant('true', 'Survived'),
        mutant('false', 'Timeout'),
        mutant('never drawn', 'NoCoverage'),
      ],
    },
  },
});
const location = { start: { line: 1, column: 2 }, end: { line: 1, column: 15 } };
const keys = ['used > limit', 'used < limit', 'true', 'false'].map((replacement) =>
  keyOfMutant({ fileName: '/project/src/quota/full.ts', location, replacement }, '/project'),
);
const known = readKnownSurvivors(
  ['# Survivors', '', '- `src/quota/full.ts` `used >= limit` → `true`: equivalent, nothing is used', ''].join(
    '\n',
  ),
);

it('counts what was drawn, leaves equivalent mutants out of the score, and names those that live or ran out of time', () => {
  const { text, score } = formatModule({ name: 'quota', of: 40, seed: 3 }, readMutants(report, keys), known);
  expect(text.split('\n')).toEqual([
    '## quota',
    '',
    '4 of 40 mutants, drawn with seed 3: 2 noticed (1 by time), 1 not, 1 equivalent: 66.7 %.',
    '',
    '- `src/quota/full.ts` `used >= limit` → `used > limit`: **open** (line 2)',
    '- `src/quota/full.ts` `used >= limit` → `true`: equivalent, nothing is used (line 2)',
    '- ran out of time: `src/quota/full.ts` `used >= limit` → `false` (line 2)',
    '',
  ]);
  expect(score).toBeCloseTo(200 / 3);
});

it('says of a mutant that no test runs it', () => {
  const all = [
    ...keys,
    keyOfMutant({ fileName: 'src/quota/full.ts', location, replacement: 'never drawn' }, ''),
  ];
  const { text } = formatModule({ name: 'quota', of: 5, seed: 1 }, readMutants(report, all), known);
  expect(text).toContain('All 5 mutants: 2 noticed (1 by time), 2 not, 1 equivalent: 50.0 %.');
  expect(text).toContain('`never drawn`: **no test runs it** (line 2)');
});
