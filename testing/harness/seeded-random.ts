import type { RandomBytes } from '../../src/core/ids.ts';

/** Random bytes that can be told to go on from where they were: `getState` says where that is. */
export type SeededRandom = RandomBytes & { getState(): number; setState(state: number): void };

/** The same bytes for the same seed, in the same order of calls. Source: mulberry32 by T. Ettinger (public domain). */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  return Object.assign((length: number) => Uint8Array.from({ length }, () => next() & 255), {
    getState: () => state,
    setState(to: number) {
      state = to;
    },
  });
}
