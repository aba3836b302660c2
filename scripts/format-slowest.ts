import { relative } from 'node:path';
import type { TestReport } from './count-results.ts';

const shown = 10;

/** Names the files that took longest, with their seconds, under a line that says how many files and tests there were. */
export function formatSlowest({ testResults }: TestReport, root: string): string {
  const files = testResults.map(({ name, startTime, endTime, assertionResults }) => ({
    name: relative(root, name),
    seconds: (endTime - startTime) / 1000,
    tests: assertionResults.length,
  }));
  const tests = files.reduce((sum, file) => sum + file.tests, 0);
  const slowest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, shown);
  return [
    `${tests} tests in ${files.length} files; the slowest:`,
    ...slowest.map(({ name, seconds, tests }) => `${seconds.toFixed(1).padStart(7)} s  ${name} (${tests})`),
  ].join('\n');
}
