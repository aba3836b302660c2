import type { Generated } from 'kysely';

/** One row of `attachments`; the columns are documented in migrations/0001_foundation.sql and 0002_media.sql. */
export type AttachmentsTable = {
  source_id: string;
  entry_key: string;
  export_id: string;
  name: string;
  size: number;
  crc32: string;
  artifact: string | null;
  problem: string | null;
};

/** One row of `artifacts`; the columns are documented in migrations/0002_media.sql and 0007_media_analysis.sql. */
export type ArtifactsTable = {
  community_id: string;
  sha256: string;
  stored_sha256: string;
  size: number;
  media_type: string;
  meta: Generated<string>;
  created_at: number;
  export_id: string | null;
};

/** One row of `analyses`; the columns are documented in migrations/0007_media_analysis.sql. */
export type AnalysesTable = {
  community_id: string;
  sha256: string;
  input: string;
  state: 'pending' | 'deferred_processing' | 'done' | 'unsupported' | 'failed';
  code: string | null;
  attempts: Generated<number>;
  captions: Generated<number>;
  result: Generated<string>;
  updated_at: number;
};

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
