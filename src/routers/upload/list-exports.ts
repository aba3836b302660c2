import { exportStatuses } from '@beacon-pulse/contracts/src/enums.ts';
import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { exportExample, exportsPage } from '@beacon-pulse/contracts/src/upload/export.ts';
import { z } from 'zod';
import { listExports as list } from '../../admin/exports/list-exports.ts';
import { decodeCursor, toPage } from '../../core/page.ts';
import { readProcedure } from '../trpc.ts';
import { toExportResponse } from './to-export-response.ts';

export const listExports = readProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/exports',
      operationId: 'listExports',
      summary: 'List exports',
      description:
        'Returns exports, newest first: what was uploaded, its progress, what was found in it, and why it failed.',
      tags: ['Exports'],
      example: {
        request: { community: 'harbour-makers', status: 'completed' },
        response: {
          data: [{ ...exportExample, media: { ...exportExample.media, analysis: null } }],
          next_cursor: null,
          has_more: false,
        },
      },
      errorResponses: [404],
    },
  })
  .input(
    z.strictObject({
      community: slug.optional().describe('Slug of a community; required with `source`'),
      source: slug.optional().describe('Slug of a source of that community'),
      status: z.enum(exportStatuses).optional(),
      cursor: cursorParameter,
      limit: limitParameter(100, 100),
    }),
  )
  .output(exportsPage)
  .query(async ({ ctx, input }) => {
    const rows = await list(ctx.services, ctx.actor, {
      community: input.community,
      source: input.source,
      status: input.status ?? null,
      beforeId: decodeCursor('exports', input.cursor, /^exp_[0-9a-z]{1,40}$/),
      limit: input.limit,
    });
    return toPage(
      'exports',
      rows,
      input.limit,
      ({ id }) => id,
      (row) => toExportResponse(row),
    );
  });
