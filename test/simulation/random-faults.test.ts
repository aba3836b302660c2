import { describe, expect, it } from 'vitest';
import { hashAtOnce } from '../../testing/simulation/hash-at-once.ts';
import { formatFailure, simulateSeed } from '../../testing/simulation/simulate-seed.ts';

hashAtOnce();

const seeds = 300;

describe('many faults at once, a queue that misbehaves, cron at odd times', () => {
  it(`end as an undisturbed run does, for each of ${seeds} seeds`, async () => {
    let faults = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const result = await simulateSeed(seed);
      if (result.violations.length > 0) throw new Error(formatFailure(result));
      faults += result.faults.length;
    }
    process.stdout.write(`${seeds} seeds with ${faults} faults\n`);
    expect(faults).toBeGreaterThanOrEqual(2 * seeds);
  }, 900_000);

  it('happen again in the same way for the same seed', async () => {
    for (const seed of [3, 4711]) {
      const first = await simulateSeed(seed);
      expect((await simulateSeed(seed)).trace).toEqual(first.trace);
    }
  });
});
