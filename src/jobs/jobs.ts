import type { JobMessage, JobMessageType } from '@beacon-pulse/contracts/src/job-messages.ts';
import { communityPublish } from './handlers/community-publish.ts';
import { communityRederive } from './handlers/community-rederive.ts';
import { exportIngest } from './handlers/export-ingest.ts';
import { mediaAnalyse } from './handlers/media-analyse.ts';
import { mediaExtract } from './handlers/media-extract.ts';
import { weekDerive } from './handlers/week-derive.ts';
import type { Job } from './job.ts';

/** The job of each type of message; `npm run register` adds what is new in handlers/. */
export const jobs = {
  'export.ingest': exportIngest,
  'media.extract': mediaExtract,
  'media.analyse': mediaAnalyse,
  'community.rederive': communityRederive,
  'community.publish': communityPublish,
  'week.derive': weekDerive,
} as const satisfies { readonly [Type in JobMessageType]: Job<Type> };

/** Returns the job that a message is for. */
export const jobOf = (message: JobMessage): Job<JobMessageType> =>
  jobs[message.type] as unknown as Job<JobMessageType>;
