import type { QueuedMessage } from './sim-world.ts';

/** What the queue does to a message besides handing it over. */
export type DeliveryOutcome = 'deliver' | 'drop' | 'twice' | 'late' | 'ack-lost' | 'after-ack';

/** How the world behaves: every choice that the platform makes. */
export type FaultSchedule = {
  /** Which of `count` visible messages come next, as one batch. */
  batch(count: number): readonly number[];
  outcomeOf(message: QueuedMessage): DeliveryOutcome;
  /** Milliseconds until cron comes again, and what it then runs. */
  pause(): number;
  schedules(): readonly string[];
  /** Two batches at once, in turns; null: one after the other. */
  turns(): ((waiting: number) => number) | null;
};

/** Oldest first, one at a time, cron on time. */
export const noFaults: FaultSchedule = {
  batch: () => [0],
  outcomeOf: () => 'deliver',
  pause: () => 5 * 60_000,
  schedules: () => ['*/5 * * * *'],
  turns: () => null,
};
