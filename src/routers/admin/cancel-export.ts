import { exportExample, exportId, exportSchema } from '@beacon-pulse/contracts/src/upload/export.ts';
import { z } from 'zod';
import { PulseError } from '../../core/errors.ts';
import { cancelExport as cancelExportRow } from '../../storage/repositories/export-states.ts';
import { findExport } from '../../storage/repositories/exports.ts';
import { adminProcedure } from '../trpc.ts';
import { toExportResponse } from '../upload/to-export-response.ts';

export const cancelExport = adminProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/exports/{export_id}/cancel',
      operationId: 'cancelExport',
      summary: 'Cancel an export',
      description:
        'Stops an export that is not finished. Messages that it brought already stay: they may have come from others, too.',
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
  .input(z.object({ export_id: exportId }))
  .output(exportSchema)
  .mutation(async ({ ctx, input }) => {
    const { db, clock } = ctx.services;
    const communityScope = ctx.actor.communityId;
    const cancelled = await cancelExportRow(db, { id: input.export_id, communityScope, now: clock.now() });
    const row = await findExport(db, input.export_id, communityScope);
    if (!row) throw new PulseError('not_found', 'There is no such export.');
    if (!cancelled && row.status !== 'cancelled')
      throw new PulseError('conflict', `This export is finished already (${row.status}).`);
    return toExportResponse(row);
  });
