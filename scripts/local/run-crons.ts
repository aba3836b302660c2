import { matchCron } from './match-cron.ts';

const minute = 60_000;

/**
 * Fires each pattern once now, so that a restart finishes what the last run left, and then in its minutes (UTC).
 * workerd does not fire crons by itself. A pattern still running is not fired again. Returns a function that stops.
 */
export function runCrons(
  patterns: readonly string[],
  fire: (pattern: string, scheduledTime: Date) => Promise<void>,
  failed: (pattern: string, thrown: unknown) => void,
): { readonly first: Promise<void>; stop(): void } {
  const running = new Set<string>();
  const fireOnce = async (pattern: string, time: number): Promise<void> => {
    if (running.has(pattern)) return;
    running.add(pattern);
    try {
      await fire(pattern, new Date(time));
    } catch (thrown) {
      failed(pattern, thrown);
    } finally {
      running.delete(pattern);
    }
  };
  const first = Promise.all(patterns.map((pattern) => fireOnce(pattern, Date.now()))).then(() => undefined);
  let timer: NodeJS.Timeout;
  const schedule = (): void => {
    const next = (Math.floor(Date.now() / minute) + 1) * minute;
    timer = setTimeout(() => {
      for (const pattern of patterns) if (matchCron(pattern, next)) void fireOnce(pattern, next);
      schedule();
    }, next - Date.now());
  };
  schedule();
  return { first, stop: () => clearTimeout(timer) };
}
