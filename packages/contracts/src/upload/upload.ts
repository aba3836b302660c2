import { z } from 'zod';
import { exportStatuses, uploadStatuses } from '../enums.ts';
import { count } from '../text-fields.ts';

export const uploadId = z.string().regex(/^upl_[0-9a-z]{1,40}$/, 'is not the id of an upload');

export const part = z
  .strictObject({
    part_number: z.int().min(1).describe('Number of the part, from 1'),
    size: count.describe('Bytes'),
    sha256: z.string().describe('SHA-256 in lower-case hex'),
  })
  .meta({ id: 'UploadPart' });
export type UploadPart = z.infer<typeof part>;

export const upload = z
  .strictObject({
    upload_id: z.string().describe('Id of the upload'),
    file_name: z.string().describe('Name of the file'),
    size: count.describe('Bytes of the whole file'),
    part_size: z.int().min(1).describe('Bytes per part; the last may be smaller'),
    part_count: count.describe('Number of parts'),
    status: z.enum(uploadStatuses).describe('Status of the upload; parts are accepted while it is open'),
    parts: z.array(part).describe('The parts that have arrived, ordered by number'),
    expires_at: z.iso.datetime().describe('When the upload expires if it is not completed'),
    export_id: z.string().nullable().describe('Id of the export; null until the upload is completed'),
  })
  .meta({ id: 'Upload', description: 'An upload in progress, with all that is needed to resume it' });
export type Upload = z.infer<typeof upload>;

export const completedUpload = z
  .strictObject({
    upload_id: z.string().describe('Id of the upload'),
    export_id: z.string().describe('Id of the export that it became'),
    status: z.enum(exportStatuses).describe('Status of the export'),
  })
  .meta({ id: 'CompletedUpload' });
export type CompletedUpload = z.infer<typeof completedUpload>;

export const abortedUpload = z
  .strictObject({
    upload_id: z.string().describe('Id of the upload'),
    status: z.literal('aborted').describe('Its new status'),
  })
  .meta({ id: 'AbortedUpload' });

export const uploadExample = {
  upload_id: 'upl_0123456789abcdefghjk',
  file_name: 'WhatsApp Chat - Workshop.zip',
  size: 12_000_000,
  part_size: 8_388_608,
  part_count: 2,
  status: 'open',
  parts: [{ part_number: 1, size: 8_388_608, sha256: 'a'.repeat(64) }],
  expires_at: '2026-02-19T12:00:00Z',
  export_id: null,
} satisfies Upload;
