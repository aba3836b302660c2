/** One row of `pending_removals`; the columns are documented in migrations/0025_pending_removals.sql. */
export type PendingRemovalsTable = {
  kind: 'community' | 'source';
  id: string;
  community_id: string;
  requested_at: number;
  swept_at: number | null;
};
