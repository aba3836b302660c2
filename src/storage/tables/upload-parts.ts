/** One row of `upload_parts`; the columns are documented in migrations/0001_foundation.sql. */
export type UploadPartsTable = {
  upload_id: string;
  part_number: number;
  etag: string;
  size: number;
  sha256: string;
};
