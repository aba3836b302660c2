import { type RawBuilder, sql } from 'kysely';
import type { ExportsTable } from './tables/exports.ts';

export type ExportStatus = ExportsTable['status'];

type Transition = { readonly from: readonly ExportStatus[]; readonly to: ExportStatus };

/**
 * The life of an export, every change of its status: queued → ingesting → analysing → completed, with failed and
 * cancelled beside it. A statement that changes a status names its transition, so a finished export never moves again
 * except when it failed and is queued anew.
 */
export const exportTransitions = {
  start: { from: ['queued', 'ingesting'], to: 'ingesting' },
  finishIngest: { from: ['ingesting'], to: 'analysing' },
  completeDuplicate: { from: ['queued', 'ingesting'], to: 'completed' },
  finalize: { from: ['analysing'], to: 'completed' },
  fail: { from: ['queued', 'ingesting', 'analysing'], to: 'failed' },
  cancel: { from: ['queued', 'ingesting', 'analysing'], to: 'cancelled' },
  requeue: { from: ['failed'], to: 'queued' },
} as const satisfies Record<string, Transition>;

// Literals, not parameters: SQLite takes a partial index only for the very words it was made with.
const statusIn = (...statuses: readonly ExportStatus[]): RawBuilder<boolean> =>
  sql<boolean>`status IN (${sql.join(statuses.map((status) => sql.lit(status)))})`;

/** The condition on `status` under which a transition may happen. */
export const mayUndergo = (name: keyof typeof exportTransitions): RawBuilder<boolean> =>
  statusIn(...exportTransitions[name].from);

/**
 * Not finished. To be said besides a narrower condition on the status, word for word: it is what the partial index of
 * unfinished exports was made with.
 */
export const unfinished = statusIn('queued', 'ingesting', 'analysing');

/** Waits to be read or is being read. */
export const unread = statusIn('queued', 'ingesting');

/** Read to the end: its messages are known, its media can be looked at. */
export const wasRead = statusIn('analysing', 'completed');
