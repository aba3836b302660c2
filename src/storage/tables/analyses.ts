import type { Generated } from 'kysely';

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
