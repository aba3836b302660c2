import { exportExample, exportId, exportSchema } from '@beacon-pulse/contracts/src/upload/export.ts';
import { z } from 'zod';
import { PulseError } from '../../core/errors.ts';
import { getAnalysisStatus } from '../../pipeline/analysis/get-analysis-status.ts';
import { findExport } from '../../storage/repositories/exports.ts';
import { readProcedure } from '../trpc.ts';
import { toExportResponse } from './to-export-response.ts';

export const getExport = readProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/exports/{export_id}',
      operationId: 'getExport',
      summary: 'Get an export',
      description: 'Returns the progress of an export, what was found in it, and why it failed.',
      tags: ['Exports'],
      example: { request: { export_id: exportExample.export_id }, response: exportExample },
      errorResponses: [404],
    },
  })
  .input(z.strictObject({ export_id: exportId }))
  .output(exportSchema)
  .query(async ({ ctx, input }) => {
    const row = await findExport(ctx.services.db, input.export_id, ctx.actor.communityId);
    if (!row) throw new PulseError('not_found', 'There is no such export.');
    return toExportResponse(
      row,
      row.media_total === 0 ? null : await getAnalysisStatus(ctx.services, row.id),
    );
  });
