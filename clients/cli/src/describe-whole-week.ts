import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import { describeConversations } from './output/describe-conversations.ts';
import { describeInsideWeek } from './output/describe-inside.ts';

/** A week with its conversations, as lines of a terminal: every command that shows a week shows the same. */
export async function describeWholeWeek(
  connection: Connection,
  community: string,
  week: components['schemas']['InsideWeek'],
): Promise<string[]> {
  const params = { path: { community, week: week.week } };
  const talk = await callApi(
    connection,
    (api) => api.GET('/api/communities/{community}/weeks/{week}/conversations', { params }),
    { attempts: 2 },
  );
  return describeInsideWeek(week, describeConversations(talk));
}
