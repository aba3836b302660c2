import { part, uploadExample, uploadId } from '@beacon-pulse/contracts/src/upload/upload.ts';
import { z } from 'zod';
import { PulseError } from '../../core/errors.ts';
import { storePart } from '../../pipeline/uploads/store-part.ts';
import { uploadProcedure } from '../trpc.ts';

export const putPart = uploadProcedure
  .meta({
    openapi: {
      method: 'PUT',
      path: '/upload/multipart/{upload_id}/parts/{part_number}',
      operationId: 'putUploadPart',
      summary: 'Upload a part',
      description:
        'Stores the bytes of one part; Content-Length is required. You may send parts in any order, in parallel, and more than once. With `X-Content-SHA256`, a part that was damaged in transit is rejected.',
      tags: ['Upload'],
      binaryBody: { headers: { 'x-content-sha256': 'sha256' } },
      example: { response: uploadExample.parts[0] },
      errorResponses: [404, 409, 410, 422],
    },
  })
  .input(
    z.strictObject({
      upload_id: uploadId,
      part_number: z.int().min(1).max(10_000),
      sha256: z
        .string()
        .regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hex digits')
        .optional()
        .describe('SHA-256 of the part, in hex'),
    }),
  )
  .output(part)
  .mutation(({ ctx, input }) => {
    if (!ctx.binaryBody) {
      throw new PulseError(
        'unsupported_media_type',
        'Send the bytes of a part with PUT /upload/multipart/{upload_id}/parts/{part_number}.',
      );
    }
    return storePart(ctx.services, {
      uploadId: input.upload_id,
      communityScope: ctx.actor.communityId,
      partNumber: input.part_number,
      body: ctx.binaryBody.stream,
      length: ctx.binaryBody.length,
      sha256: input.sha256 ?? null,
    });
  });
