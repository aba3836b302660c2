import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { PulseError } from '../core/errors.ts';
import type { Services } from '../services.ts';
import { recordDeferral } from '../storage/repositories/exports.ts';
import { jobOf } from './jobs.ts';
import { sendFollowUps } from './send-follow-ups.ts';

/** The two ends of a message. */
type DeferrableDelivery = { ack(): void; retry(options: { delaySeconds: number }): void };

/** Work that waits longer than this (s) is left to cron where cron finds such work by itself. */
const deferToCronAfterSeconds = 600;

type Deferral = {
  readonly message: JobMessage;
  /** Why it waits. */
  readonly error: PulseError;
  readonly delaySeconds: number;
};

/**
 * Lets a message wait without using an attempt up: it is sent anew, later. What would wait for hours is left to cron
 * instead, or each of its ticks until then would add another copy.
 */
export async function defer(
  services: Services,
  delivery: DeferrableDelivery,
  { message, error, delaySeconds }: Deferral,
): Promise<void> {
  if (error.code !== 'lease_lost') await recordDelay(services, message, error);
  const left = delaySeconds > deferToCronAfterSeconds && (jobOf(message).foundByCron ?? false);
  try {
    if (!left) await sendFollowUps(services, [message], delaySeconds);
  } catch (thrown) {
    services.log.error('job.not_deferred', thrown, { correlation_id: message.correlation_id });
    return delivery.retry({ delaySeconds });
  }
  services.log.info('job.deferred', {
    type: message.type,
    correlation_id: message.correlation_id,
    code: error.code,
    seconds: delaySeconds,
    deferred_to_cron: left,
  });
  delivery.ack();
}

/** Tells an export's timeline why it waits. A timeline that cannot be written stops nothing. */
export async function recordDelay(
  { db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>,
  message: JobMessage,
  { code }: PulseError,
): Promise<void> {
  if (message.type !== 'export.ingest') return;
  try {
    await recordDeferral(db, { exportId: message.export_id, code, now: clock.now() });
  } catch (thrown) {
    log.warn('timeline.not_written', { correlation_id: message.correlation_id, error: String(thrown) });
  }
}
