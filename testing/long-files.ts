/**
 * About how many seconds files take that take long, on two quiet cores: the longest begin first. A file that is left out only
 * begins later; `npm test` names the slowest at its end.
 */
export const secondsOfLongFiles: Readonly<Record<string, number>> = {
  'test/scripts/kill-anywhere.integration.test.ts': 100,
  'test/simulation/fidelity-statements.integration.test.ts': 54,
  'test/simulation/random-faults.test.ts': 51,
  'test/pipeline/inside/inside.test.ts': 45,
  'test/simulation/crash-within-budget.test.ts': 42,
  'test/simulation/planted-bugs.test.ts': 40,
  'test/scripts/start.integration.test.ts': 40,
  'test/pipeline/media/extract-media.integration.test.ts': 34,
  'test/check/check-bites.integration.test.ts': 33,
  'test/packages/pack-and-install.integration.test.ts': 27,
  'test/scripts/restore.integration.test.ts': 26,
  'test/limits/limits.integration.test.ts': 20,
  'test/pipeline/uploads/interrupted-upload.integration.test.ts': 19,
  'test/simulation/crash-at-any-call.test.ts': 18,
  'test/bench/counted-costs.integration.test.ts': 18,
};
