import { exportExample, exportSchema } from '@beacon-pulse/contracts/src/upload/export.ts';
import { cancelExport as cancel } from '../../../admin/exports/cancel-export.ts';
import { adminProcedure } from '../../trpc.ts';
import { toExportResponse } from '../../upload/to-export-response.ts';
import { oneExport } from './schema.ts';

export const cancelExport = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/exports/{export_id}/cancel',
      operationId: 'cancelExport',
      summary: 'Cancel an export',
      description:
        'Cancels an unfinished export. Messages that it has already added stay, because other exports may contain them too.',
      tags: ['Exports'],
      example: {
        request: { export_id: exportExample.export_id },
        response: {
          ...exportExample,
          status: 'cancelled',
          report: null,
          progress: { done: 0, total: 0 },
        },
      },
      errorResponses: [404, 409],
    },
  })
  .input(oneExport)
  .output(exportSchema)
  .mutation(async ({ ctx, input }) =>
    toExportResponse(await cancel(ctx.services, ctx.actor, input.export_id)),
  );
