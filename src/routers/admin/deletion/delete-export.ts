import { exportDeletion } from '@beacon-pulse/contracts/src/admin/deletion.ts';
import { exportExample } from '@beacon-pulse/contracts/src/upload/export.ts';
import { deleteExport as deleteOne } from '../../../admin/deletion/delete-export.ts';
import { adminProcedure } from '../../trpc.ts';
import { confirmedExport } from './schema.ts';

export const deleteExport = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/exports/{export_id}/deletion',
      operationId: 'deleteExport',
      summary: 'Delete an export',
      description:
        'Deletes a finished export: its row, its timeline, its stored file within half an hour, and media that it brought first and no other export has. `confirm` repeats its id. Messages stay: what is stored of a week does not say which exports had a message. To take messages away, erase a person, or delete the source and upload the other exports again.',
      tags: ['Exports'],
      example: {
        request: { export_id: exportExample.export_id, confirm: exportExample.export_id },
        response: { export_id: exportExample.export_id, raw_file: true, media: 12 },
      },
      errorResponses: [404, 409],
    },
  })
  .input(confirmedExport)
  .output(exportDeletion)
  .mutation(async ({ ctx, input }) => {
    const { exportId, rawFile, media } = await deleteOne(ctx.services, ctx.actor, input);
    return { export_id: exportId, raw_file: rawFile, media };
  });
