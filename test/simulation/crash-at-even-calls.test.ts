import { describe, expect, it } from 'vitest';
import { hashAtOnce } from '../../testing/simulation/hash-at-once.ts';
import { findScenario } from '../../testing/simulation/scenarios.ts';
import {
  exhaustiveScenarios,
  promisedRuns,
  tryEveryFault,
} from '../../testing/simulation/try-every-fault.ts';

hashAtOnce();

// crash-at-odd-calls.test.ts tries the others at the same time
describe('a fault at any call of any port (even calls)', () => {
  it('ends in the state of an undisturbed run: failing before, failing after its effect, and the process gone', async () => {
    let runs = 0;
    for (const name of exhaustiveScenarios) {
      const tried = await tryEveryFault(findScenario(name), { first: 0, every: 2 });
      process.stdout.write(`${name}: ${tried.runs} runs, a fault at each even one of ${tried.calls} calls\n`);
      expect(tried.violations).toEqual([]);
      runs += tried.runs;
    }
    expect(runs).toBeGreaterThanOrEqual(promisedRuns / 2);
  }, 900_000);
});
