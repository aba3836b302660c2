import { ApiError, type Connection, callApi } from '../upload/call-api.ts';
import type { ExportView } from '../upload/watch-export.ts';

type Summary = { readonly source?: string | null; readonly sentences?: readonly { readonly text: string }[] };
type History = {
  readonly data: readonly { readonly week: string; readonly summaries?: readonly Summary[] }[];
};

/** Writes what a processed export has led to: the newest weekly summary of its source, where it is public. */
export async function showSummary(connection: Connection, view: ExportView): Promise<void> {
  process.stdout.write(
    view.duplicate_of === null
      ? `Processed: ${view.export_id}\n`
      : `Processed: ${view.export_id}, the same file as ${view.duplicate_of}; it contains nothing new.\n`,
  );
  const found = await newestSummary(connection, view);
  if (typeof found === 'string') {
    process.stdout.write(`${found}\n`);
    return;
  }
  process.stdout.write(`\nSummary of ${found.week}:\n`);
  for (const sentence of found.sentences) process.stdout.write(`  ${sentence}\n`);
}

async function newestSummary(
  connection: Connection,
  { community, source }: ExportView,
): Promise<{ readonly week: string; readonly sentences: readonly string[] } | string> {
  let history: History;
  try {
    history = await callApi<History>(connection, {
      method: 'GET',
      path: `/pulse/history.json?community=${encodeURIComponent(community)}&limit=12`,
    });
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.code === 'not_found')
      return 'The community is not published, so it has no public summary.';
    throw thrown;
  }
  for (const { week, summaries = [] } of history.data) {
    const ours = summaries.find((summary) => summary.source === source) ?? summaries[0];
    const sentences = ours?.sentences?.map(({ text }) => text) ?? [];
    if (sentences.length > 0) return { week, sentences };
  }
  return 'There is no public summary yet: a week needs enough people and messages.';
}
