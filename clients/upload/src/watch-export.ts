import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';

/** What the API tells of an export. */
export type ExportView = components['schemas']['Export'];

/** Why an export failed: its code and a sentence. */
export function errorOfExport({ error }: ExportView): { readonly code: string; readonly message: string } {
  return error ?? { code: 'internal', message: 'The export failed without an error.' };
}

/** What happens to an export in each state, for a person who waits for it. */
export const stageWords: Readonly<Record<ExportView['status'], string>> = {
  queued: 'Waiting to be processed',
  ingesting: 'Reading the chat',
  analysing: 'Writing digests and summaries',
  completed: 'Processed',
  failed: 'Not processed',
  cancelled: 'Cancelled',
};

const finalStatuses: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled']);

/** Nothing will happen to it any more. */
export const isFinal = ({ status }: ExportView): boolean => finalStatuses.has(status);

const firstPause = 300;
const longestPause = 3_000;

/** At the longest pause, about three days: longer than any export takes. */
const maxPolls = 100_000;

/**
 * Follows an export until it is completed, failed or cancelled, and returns it as it is then. `onChange` is
 * told of every stage and of every step within one. While nothing changes, the questions grow rare.
 */
export async function watchExport(
  connection: Connection,
  exportId: string,
  onChange?: (view: ExportView) => void,
): Promise<ExportView> {
  const pause = connection.pause ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const params = { path: { export_id: exportId } };
  let before = '';
  let wait = firstPause;
  for (let poll = 0; poll < maxPolls; poll++) {
    const view = await callApi(connection, (api) => api.GET('/exports/{export_id}', { params }));
    const now = `${view.status} ${view.progress.done}/${view.progress.total}`;
    if (now !== before) {
      onChange?.(view);
      wait = firstPause;
    }
    if (isFinal(view)) return view;
    before = now;
    connection.signal?.throwIfAborted();
    await pause(wait);
    wait = Math.min(longestPause, wait * 1.3);
  }
  throw new Error(`The export ${exportId} has not finished yet. Check its status later.`);
}
