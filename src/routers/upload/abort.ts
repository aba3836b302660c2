import { abortedUpload, uploadExample, uploadId } from '@beacon-pulse/contracts/src/upload/upload.ts';
import { z } from 'zod';
import { abortUpload } from '../../pipeline/uploads/abort-upload.ts';
import { uploadProcedure } from '../trpc.ts';

export const abort = uploadProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/upload/multipart/abort',
      operationId: 'abortUpload',
      summary: 'Abort an upload',
      description: 'Deletes the parts that have arrived. A completed upload cannot be aborted.',
      tags: ['Upload'],
      example: {
        request: { upload_id: uploadExample.upload_id },
        response: { upload_id: uploadExample.upload_id, status: 'aborted' },
      },
      errorResponses: [404, 409],
    },
  })
  .input(z.strictObject({ upload_id: uploadId }))
  .output(abortedUpload)
  .mutation(async ({ ctx, input }) => {
    await abortUpload(ctx.services, {
      uploadId: input.upload_id,
      communityScope: ctx.actor.communityId,
    });
    return { upload_id: input.upload_id, status: 'aborted' as const };
  });
