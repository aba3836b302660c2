import type { QueryRecord } from './measured-d1.ts';

/** A statement this slow (ms) is counted and worth a line in the log. */
export const slowMs = 500;

/** Names of one invocation at most; the statements of ours are about a hundred and fifty. */
const maxNames = 200;

export type SlowQuery = { readonly name: string; readonly count: number; readonly maxMs: number };

/** Counts the slow statements of one invocation, to be written once at its end. */
export type SlowQueryTally = {
  observe(record: QueryRecord): void;
  /** What was counted since the last time. */
  drain(): SlowQuery[];
};

/** Creates an empty tally of slow statements. */
export function createSlowQueryTally(): SlowQueryTally {
  const slow = new Map<string, { count: number; maxMs: number }>();
  return {
    observe({ name, durationMs }) {
      if (durationMs < slowMs) return;
      const known = slow.get(name);
      if (known === undefined) {
        if (slow.size < maxNames) slow.set(name, { count: 1, maxMs: durationMs });
        return;
      }
      known.count++;
      known.maxMs = Math.max(known.maxMs, durationMs);
    },
    drain() {
      const taken = [...slow].map(([name, counted]) => ({ name, ...counted }));
      slow.clear();
      return taken;
    },
  };
}
