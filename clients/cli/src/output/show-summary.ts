import { ApiError } from '@beacon-pulse/rest/src/api-error.ts';
import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import type { ExportView } from '@beacon-pulse/upload/src/watch-export.ts';
import { describeWholeWeek } from '../describe-whole-week.ts';

type History = components['schemas']['History'];
type InsideWeek = components['schemas']['InsideWeek'];

/** A week of which fewer days are known says little: the one before is shown. */
const leastKnownDays = 3;

/**
 * Writes what a processed export has led to: the newest week with names and words where the key may read them, else what
 * the public reads of it.
 */
export async function showSummary(connection: Connection, view: ExportView): Promise<void> {
  process.stdout.write(
    view.duplicate_of === null
      ? `Processed: ${view.export_id}\n`
      : `Processed: ${view.export_id}, the same file as ${view.duplicate_of}; it contains nothing new.\n`,
  );
  const week = await readNewestWeek(connection, view.community);
  if (week !== null) {
    const lines = await describeWholeWeek(connection, view.community, week);
    process.stdout.write(`\n${lines.join('\n')}\n`);
    return;
  }
  const found = await newestSummary(connection, view);
  if (typeof found === 'string') {
    process.stdout.write(`${found}\n`);
    return;
  }
  process.stdout.write(`\nWhat the public reads of ${found.week}:\n`);
  for (const sentence of found.sentences) process.stdout.write(`  ${sentence}\n`);
}

async function newestSummary(
  connection: Connection,
  { community }: ExportView,
): Promise<{ readonly week: string; readonly sentences: readonly string[] } | string> {
  let history: History;
  try {
    const query = { community, limit: 12 };
    history = await callApi(connection, (api) => api.GET('/pulse/history.json', { params: { query } }));
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.code === 'not_found')
      return 'The community is not published, so it has no public summary.';
    throw thrown;
  }
  for (const { week, sentences } of history.data) {
    if (sentences.length > 0) return { week, sentences: sentences.map(({ text }) => text) };
  }
  return 'There is no public summary yet: a week needs enough people and messages.';
}

async function readNewestWeek(connection: Connection, community: string): Promise<InsideWeek | null> {
  const read = (week: string): Promise<InsideWeek> =>
    callApi(connection, (api) =>
      api.GET('/api/communities/{community}/weeks/{week}', { params: { path: { community, week } } }),
    );
  try {
    const newest = await read('latest');
    const { previous_week: before, known_days: known } = newest;
    if (before === null || known >= leastKnownDays) return newest;
    const earlier = await read(before);
    return earlier.known_days > known ? earlier : newest;
  } catch (thrown) {
    // a key that may only send, or a group of which no day is known yet
    if (thrown instanceof ApiError && (thrown.code === 'forbidden' || thrown.code === 'not_found'))
      return null;
    throw thrown;
  }
}
