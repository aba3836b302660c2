import type { Services } from '../services.ts';
import { handleBackfillPillars } from './handlers/backfill-pillars.ts';
import { handleCommunityRegenerate } from './handlers/community-regenerate.ts';
import { handleDigestDay } from './handlers/digest-day.ts';
import { handleExportIngest } from './handlers/export-ingest.ts';
import { handleMediaAnalyse } from './handlers/media-analyse.ts';
import { handleMediaExtract } from './handlers/media-extract.ts';
import { handleSummaryWeek } from './handlers/summary-week.ts';
import type { JobMessage } from './messages.ts';

/** Does the work of one message; the messages that follow from it. */
export function dispatch(services: Services, message: JobMessage): Promise<JobMessage[]> {
  switch (message.type) {
    case 'export.ingest':
      return handleExportIngest(services, message);
    case 'media.extract':
      return handleMediaExtract(services, message);
    case 'media.analyse':
      return handleMediaAnalyse(services, message);
    case 'digest.day':
      return handleDigestDay(services, message);
    case 'summary.week':
      return handleSummaryWeek(services, message);
    case 'concepts.backfill_pillars':
      return handleBackfillPillars(services, message);
    case 'community.regenerate':
      return handleCommunityRegenerate(services, message);
  }
}
