import { exportDeletion } from '@beacon-pulse/contracts/src/admin/deletion.ts';
import { exportExample } from '@beacon-pulse/contracts/src/upload/export.ts';
import { previewExportDeletion as preview } from '../../../admin/deletion/delete-export.ts';
import { adminProcedure } from '../../trpc.ts';
import { oneExport } from './schema.ts';

export const previewExportDeletion = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/exports/{export_id}/deletion',
      operationId: 'previewExportDeletion',
      summary: 'Preview the deletion of an export',
      description: 'Says what would go with an export. It changes nothing.',
      tags: ['Exports'],
      example: {
        request: { export_id: exportExample.export_id },
        response: { export_id: exportExample.export_id, raw_file: true, media: 12 },
      },
      errorResponses: [404],
    },
  })
  .input(oneExport)
  .output(exportDeletion)
  .query(async ({ ctx, input }) => {
    const { exportId, rawFile, media } = await preview(ctx.services.db, ctx.actor, input.export_id);
    return { export_id: exportId, raw_file: rawFile, media };
  });
