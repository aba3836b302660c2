import { describe, expect, it } from 'vitest';
import { countResults, formatCounts } from '../../scripts/count-results.ts';

const report = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, testResults: [] };
const file = { name: 'test/a.test.ts', startTime: 0, endTime: 1 };

describe('countResults', () => {
  it('counts what ran', () => {
    expect(formatCounts(countResults(report, 0))).toBe('12 passed, 0 failed');
    expect(formatCounts(countResults({ ...report, numPendingTests: 2 }, 0))).toBe(
      '12 passed, 0 failed, 2 skipped',
    );
  });

  it('counts a file that could not be read as a failure', () => {
    const testResults = [{ ...file, status: 'failed', assertionResults: [] }];
    expect(countResults({ ...report, testResults }, 0).failed).toBe(1);
  });

  it('counts failed tests once', () => {
    const testResults = [{ ...file, status: 'failed', assertionResults: [{}] }];
    expect(countResults({ ...report, numFailedTests: 1, testResults }, 0).failed).toBe(1);
  });

  it('counts a failed check and a missing report', () => {
    expect(countResults(report, 2).failed).toBe(2);
    expect(formatCounts(countResults(null, 0))).toBe('0 passed, 1 failed');
  });
});
