import { displayedName, slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { uploadExample, upload as uploadSchema } from '@beacon-pulse/contracts/src/upload/upload.ts';
import { z } from 'zod';
import { ensureSource } from '../../admin/sources/ensure-source.ts';
import { createUpload } from '../../pipeline/uploads/create-upload.ts';
import { uploadProcedure } from '../trpc.ts';

export const create = uploadProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/upload/multipart/create',
      operationId: 'createUpload',
      summary: 'Start an upload',
      description:
        'Starts the upload of a WhatsApp export and returns how to split the file into parts. A source with a new name is created, as long as the community has fewer than its `max_sources`. You may upload the same file again, and files that overlap: nothing is counted twice.',
      tags: ['Upload'],
      successStatus: 201,
      idempotency: 'replay',
      example: {
        request: {
          community: 'harbour-makers',
          source: 'Workshop',
          file_name: 'WhatsApp Chat - Workshop.zip',
          size: 12_000_000,
        },
        response: { ...uploadExample, parts: [] },
      },
      errorResponses: [404, 413, 422],
    },
  })
  .input(
    z.strictObject({
      community: slug.describe('Slug of the community'),
      source: displayedName.describe('Slug or name of the source'),
      file_name: z.string().min(1).max(255),
      size: z.int().min(0).describe('Bytes of the whole file; an empty one is refused'),
    }),
  )
  .output(uploadSchema)
  .mutation(async ({ ctx, input }) => {
    const { services, actor, origin } = ctx;
    const { community, source } = await ensureSource(services, actor, {
      community: input.community,
      name: input.source,
      origin,
    });
    return createUpload(services, {
      communityId: community.id,
      sourceId: source.id,
      fileName: input.file_name,
      size: input.size,
    });
  });
