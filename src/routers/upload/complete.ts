import { exportExample } from '@beacon-pulse/contracts/src/upload/export.ts';
import { completedUpload, uploadExample, uploadId } from '@beacon-pulse/contracts/src/upload/upload.ts';
import { z } from 'zod';
import { completeUpload } from '../../pipeline/uploads/complete-upload.ts';
import { uploadProcedure } from '../trpc.ts';

export const complete = uploadProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/upload/multipart/complete',
      operationId: 'completeUpload',
      summary: 'Complete an upload',
      description:
        'Assembles the file and starts processing it. Repeated calls return the same export; follow it at /exports/{export_id}.',
      tags: ['Upload'],
      idempotency: 'replay',
      example: {
        request: { upload_id: uploadExample.upload_id },
        response: {
          upload_id: uploadExample.upload_id,
          export_id: exportExample.export_id,
          status: 'queued',
        },
      },
      errorResponses: [404, 409, 410, 422],
    },
  })
  .input(z.strictObject({ upload_id: uploadId }))
  .output(completedUpload)
  .mutation(({ ctx, input }) =>
    completeUpload(ctx.services, {
      uploadId: input.upload_id,
      communityScope: ctx.actor.communityId,
      correlationId: ctx.requestId,
    }),
  );
