import { sql } from 'kysely';
import type { MediaKind } from '../../../core/media-kinds.ts';
import type { Db } from '../../db.ts';

export type BatchId = { readonly kind: MediaKind; readonly communityId: string };

export type MediaBatch = {
  readonly revision: number;
  readonly analysed: string;
  readonly state: 'pending' | 'deferred_processing';
  /** 0: nobody has taken the deferred batch up. */
  readonly taken_at: number;
  /** BCP 47 language of the community. */
  readonly language: string;
};

/** Where the files of a kind stand; null when the community has none. */
export function findMediaBatch(db: Db, { kind, communityId }: BatchId): Promise<MediaBatch | null> {
  return db.first(
    'analyses.find_batch',
    sql<MediaBatch>`
      SELECT b.revision, b.analysed, b.state, b.taken_at, c.language
      FROM media_batches b JOIN communities c ON c.id = b.community_id
      WHERE b.kind = ${kind} AND b.community_id = ${communityId}`,
  );
}
