import { expect, it } from 'vitest';
import { formatSlowest } from '../../scripts/format-slowest.ts';

it('names the ten slowest files, and counts all', () => {
  const testResults = Array.from({ length: 12 }, (_, i) => ({
    name: `/project/test/${i}.test.ts`,
    status: 'passed',
    startTime: 1000,
    endTime: 1000 + 1500 * i,
    assertionResults: [{}, {}],
  }));
  const report = { numPassedTests: 24, numFailedTests: 0, numPendingTests: 0, testResults };
  const lines = formatSlowest(report, '/project').split('\n');
  expect(lines).toHaveLength(11);
  expect(lines[0]).toBe('24 tests in 12 files; the slowest:');
  expect(lines[1]).toBe('   16.5 s  test/11.test.ts (2)');
  expect(lines.at(-1)).toBe('    3.0 s  test/2.test.ts (2)');
});
