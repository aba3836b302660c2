/** One row of `quota_limits`; the columns are documented in migrations/0003_operations.sql. */
export type QuotaLimitsTable = {
  community_id: string;
  kind: 'text' | 'image' | 'audio' | 'video' | 'embedding';
  calls: number;
  micro_usd: number;
};
