import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { Services } from '../services.ts';
import { jobOf } from './jobs.ts';

/** Does the work of one message. @returns the messages that follow from it */
export function dispatch(services: Services, message: JobMessage): Promise<JobMessage[]> {
  return jobOf(message).handle(services, message);
}
