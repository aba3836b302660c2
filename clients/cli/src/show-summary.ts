import { ApiError, type Connection, callApi } from '@beacon-pulse/upload/src/call-api.ts';
import type { ExportView } from '@beacon-pulse/upload/src/watch-export.ts';

type History = {
  readonly data: readonly {
    readonly week: string;
    readonly sentences: readonly { readonly text: string }[];
  }[];
};

/** Writes what a processed export has led to: what the public reads of the newest week, where there is any. */
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
  process.stdout.write(`\nWhat the public reads of ${found.week}:\n`);
  for (const sentence of found.sentences) process.stdout.write(`  ${sentence}\n`);
}

async function newestSummary(
  connection: Connection,
  { community }: ExportView,
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
  for (const { week, sentences } of history.data) {
    if (sentences.length > 0) return { week, sentences: sentences.map(({ text }) => text) };
  }
  return 'There is no public summary yet: a week needs enough people and messages.';
}
