import { z } from 'zod';

const uploadStatuses = ['open', 'completed', 'aborted', 'expired'] as const;

export const uploadId = z.string().regex(/^upl_[0-9a-z]{1,40}$/, 'is not the id of an upload');

export const part = z
  .looseObject({
    part_number: z.int().min(1),
    size: z.int().min(0).describe('Bytes'),
    sha256: z.string().describe('Lower-case hex'),
  })
  .meta({ id: 'UploadPart' });

export const upload = z
  .looseObject({
    upload_id: z.string(),
    file_name: z.string(),
    size: z.int().min(0).describe('Bytes of the whole file'),
    part_size: z.int().min(1).describe('Bytes of every part but the last'),
    part_count: z.int().min(0),
    status: z.enum(uploadStatuses),
    parts: z.array(part).describe('The parts that have arrived, by number'),
    expires_at: z.iso.datetime(),
    export_id: z.string().nullable().describe('Set once the upload is completed'),
  })
  .meta({ id: 'Upload', description: 'A file on its way in parts; enough to go on with it later' });

export const completedUpload = z
  .looseObject({
    upload_id: z.string(),
    export_id: z.string(),
    status: z.string().describe('Status of the export'),
  })
  .meta({ id: 'CompletedUpload' });

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
};
