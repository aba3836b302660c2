/** One row of `artifacts`; the columns are documented in migrations/0002_media.sql and 0007_media_analysis.sql. */
export type ArtifactsTable = {
  community_id: string;
  sha256: string;
  stored_sha256: string;
  size: number;
  media_type: string;
  meta: string;
  created_at: number;
  export_id: string | null;
};
