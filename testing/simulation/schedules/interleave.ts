import type { Gate } from '../sim-process.ts';
import type { SimWorld } from '../sim-world.ts';

/** The place of one process in the row: held at every port call until its turn; `leave` when it is done. */
export type Interleaving = { readonly gate: Gate; leave(): void };

/** Lets processes go on one port call at a time, in the order `choose` gives; time passes with every call. */
export function interleave(
  { clock }: SimWorld,
  choose: (waiting: number) => number,
  count: number,
): Interleaving[] {
  const waiting = new Map<number, () => void>();
  let alive = count;
  const shouldContinue = (): void => {
    if (waiting.size === 0 || waiting.size < alive) return;
    const ids = [...waiting.keys()].sort((a, b) => a - b);
    const id = ids[choose(ids.length) % ids.length]!;
    const release = waiting.get(id)!;
    waiting.delete(id);
    clock.now += 200;
    release();
  };
  return Array.from({ length: count }, (_, id) => ({
    gate: () =>
      new Promise<void>((resolve) => {
        // calls that one process makes at once pass together
        const before = waiting.get(id);
        waiting.set(id, () => {
          before?.();
          resolve();
        });
        shouldContinue();
      }),
    leave() {
      alive--;
      waiting.delete(id);
      shouldContinue();
    },
  }));
}
