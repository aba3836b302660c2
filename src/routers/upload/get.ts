import {
  uploadExample,
  uploadId,
  upload as uploadSchema,
} from '@beacon-pulse/contracts/src/upload/upload.ts';
import { z } from 'zod';
import { getUpload } from '../../pipeline/uploads/get-upload.ts';
import { uploadProcedure } from '../trpc.ts';

export const get = uploadProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/upload/multipart/{upload_id}',
      operationId: 'getUpload',
      summary: 'Get an upload',
      description: 'Returns the parts that have arrived. Send the missing ones, then complete the upload.',
      tags: ['Upload'],
      example: { request: { upload_id: uploadExample.upload_id }, response: uploadExample },
      errorResponses: [404],
    },
  })
  .input(z.strictObject({ upload_id: uploadId }))
  .output(uploadSchema)
  .query(async ({ ctx, input }) => {
    const upload = await getUpload(ctx.services, {
      uploadId: input.upload_id,
      communityScope: ctx.actor.communityId,
    });
    return upload;
  });
