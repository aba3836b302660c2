/** Seconds before the second try; doubled by each further one. */
const baseSeconds = 5;
const capSeconds = 15 * 60;
/** The platform delays a message by 12 hours at most. Source: Cloudflare Queues limits. */
const maxDelaySeconds = 43_200;

/**
 * Seconds to wait before the next try: exponential with full jitter and a cap (M. Brooker, "Exponential Backoff And
 * Jitter", 2015), never less than what the other side asked for, within what the queue can wait.
 * @param attempts tries so far, 1 or more
 * @param chance a number from 0 up to 1
 */
export function backOffSeconds(attempts: number, chance: number, retryAfter: number | null): number {
  const ceiling = Math.min(capSeconds, baseSeconds * 2 ** Math.min(attempts - 1, 20));
  return Math.min(maxDelaySeconds, Math.max(1, Math.ceil(chance * ceiling), Math.ceil(retryAfter ?? 0)));
}
