import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { Services } from '../services.ts';
import { handleCommunityPublish } from './handlers/community-publish.ts';
import { handleCommunityRederive } from './handlers/community-rederive.ts';
import { handleExportIngest } from './handlers/export-ingest.ts';
import { handleMediaAnalyse } from './handlers/media-analyse.ts';
import { handleMediaExtract } from './handlers/media-extract.ts';
import { handleWeekDerive } from './handlers/week-derive.ts';

/** Does the work of one message. @returns the messages that follow from it */
export function dispatch(services: Services, message: JobMessage): Promise<JobMessage[]> {
  switch (message.type) {
    case 'export.ingest':
      return handleExportIngest(services, message);
    case 'media.extract':
      return handleMediaExtract(services, message);
    case 'media.analyse':
      return handleMediaAnalyse(services, message);
    case 'week.derive':
      return handleWeekDerive(services, message);
    case 'community.rederive':
      return handleCommunityRederive(services, message);
    case 'community.publish':
      return handleCommunityPublish(services, message);
  }
}
