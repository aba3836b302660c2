import { expect, it } from 'vitest';
import { hashAtOnce } from '../../testing/simulation/hash-at-once.ts';
import { findScenario } from '../../testing/simulation/scenarios.ts';
import { tryEveryFault } from '../../testing/simulation/schedules/try-every-fault.ts';

hashAtOnce();

it('a fault at any call while a budget runs out and the next day begins ends in the state of an undisturbed run', async () => {
  const tried = await tryEveryFault(findScenario('budget'), { first: 0, every: 1 });
  process.stdout.write(`budget: ${tried.runs} runs, a fault at each of ${tried.calls} calls\n`);
  expect(tried.violations).toEqual([]);
  expect(tried.runs).toBe(3 * tried.calls);
  expect(tried.runs).toBeGreaterThan(1200);
}, 600_000);
