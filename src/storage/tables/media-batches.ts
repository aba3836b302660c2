import type { Generated } from 'kysely';

/** One row of `media_batches`; the columns are documented in migrations/0007_media_analysis.sql. */
export type MediaBatchesTable = {
  kind: 'image' | 'audio' | 'video';
  community_id: string;
  revision: Generated<number>;
  analysed: Generated<string>;
  state: Generated<'pending' | 'deferred_processing'>;
  needed: Generated<number>;
  due_at: Generated<number>;
  taken_at: Generated<number>;
  seen_at: Generated<number>;
};
