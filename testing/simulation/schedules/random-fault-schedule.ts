import { createRandom } from '../../../scripts/sample/random.ts';
import type { DeliveryOutcome, FaultSchedule } from '../fault-schedule.ts';
import type { Fault, FaultMode } from '../sim-process.ts';

const modes: readonly FaultMode[] = ['fail-before', 'fail-after', 'crash', 'short', 'stale', 'refuse'];
const deliveryOutcomes: readonly DeliveryOutcome[] = ['drop', 'twice', 'late', 'ack-lost', 'after-ack'];

/** After this many deliveries the queue behaves: whatever went wrong has an end. */
const roughDeliveries = 60;

/** What a seed does to a run: two to six faults, a queue that misbehaves, cron at odd times, batches at once. */
export function drawFaultSchedule(
  seed: number,
  calls: number,
): { faults: Fault[]; faultSchedule: FaultSchedule } {
  const random = createRandom(seed);
  // faults cause more calls, so they may come later than any call of an undisturbed run
  const faults = Array.from({ length: random.between(2, 6) }, () => ({
    at: random.int(Math.ceil(calls * 1.3)),
    mode: random.pick(modes),
  }));
  const misbehaves = random.pick([0, 0.1, 0.3, 0.6]);
  const together = random.chance(0.5);
  let deliveries = 0;
  const faultSchedule: FaultSchedule = {
    batch: (count) => Array.from({ length: random.between(1, Math.min(3, count)) }, () => random.int(count)),
    outcomeOf: () =>
      ++deliveries <= roughDeliveries && random.chance(misbehaves)
        ? random.pick(deliveryOutcomes)
        : 'deliver',
    pause: () => random.between(20, 600) * 1000,
    schedules: () => {
      const due = ['*/5 * * * *'];
      if (random.chance(0.3)) due.push('*/15 * * * *');
      if (random.chance(0.1)) due.push('17 2 * * *');
      return due;
    },
    turns: () => (together ? (waiting) => random.int(waiting) : null),
  };
  return { faults, faultSchedule };
}
