import { router } from '../trpc.ts';
import { createInsideLink } from './create-link.ts';
import { getDay } from './get-day.ts';
import { getEvidence } from './get-evidence.ts';
import { getRetention } from './get-retention.ts';
import { getWeek } from './get-week.ts';
import { listConversations } from './list-conversations.ts';
import { listDecisions } from './list-decisions.ts';
import { listFigures } from './list-figures.ts';
import { listWriters } from './list-people.ts';
import { listQuestions } from './list-questions.ts';
import { listSnapshots } from './list-snapshots.ts';
import { listWeeks } from './list-weeks.ts';

/** What people with access to a community read of it: exact, with names and texts, published or not. */
export const insideRouter = router({
  listWeeks,
  getWeek,
  getDay,
  listFigures,
  listQuestions,
  listDecisions,
  listWriters,
  getRetention,
  listSnapshots,
  getEvidence,
  createInsideLink,
  listConversations,
});
