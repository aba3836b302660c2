/** The part of a report of vitest's JSON reporter (Jest's format) that says how it went. */
export type TestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests?: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    /** Milliseconds since the epoch. */
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly unknown[];
  }[];
};

export type TestCounts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/**
 * Counts tests. A file that could not be read has no tests in the report, and a missing report none at all: each
 * counts as one failure, as does every failed step of the check.
 */
export function countResults(report: TestReport | null, failedChecks: number): TestCounts {
  if (report === null) return { passed: 0, failed: failedChecks + 1, skipped: 0 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken + failedChecks,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** `12 passed, 0 failed`, and the skipped ones if there are any. */
export function formatCounts({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
