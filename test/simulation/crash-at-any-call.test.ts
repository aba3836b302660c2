import { describe, expect, it } from 'vitest';
import { hashAtOnce } from '../../testing/simulation/hash-at-once.ts';
import { findScenario } from '../../testing/simulation/scenarios.ts';
import { tryEveryFault } from '../../testing/simulation/schedules/try-every-fault.ts';

hashAtOnce();

// crash-within-budget.test.ts tries the longest scenario at the same time
describe('a fault at any call of any port', () => {
  it.each(['one-by-one', 'mixed-faults'])(
    'ends in the state of an undisturbed run, failing before, failing after its effect, and the process gone: %s',
    async (name) => {
      const tried = await tryEveryFault(findScenario(name), { first: 0, every: 1 });
      process.stdout.write(`${name}: ${tried.runs} runs, a fault at each of ${tried.calls} calls\n`);
      expect(tried.violations).toEqual([]);
      expect(tried.runs).toBe(3 * tried.calls);
      expect(tried.runs).toBeGreaterThan(600);
    },
    600_000,
  );
});
