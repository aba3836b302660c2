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
