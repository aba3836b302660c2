import { z } from 'zod';
import { PulseError } from '../../core/errors.ts';
import { utcTime } from '../../core/time.ts';
import { findTimeline } from '../../storage/repositories/export-events.ts';
import { readProcedure } from '../trpc.ts';
import { exportExample, exportId, exportStatuses } from './schemas/export.ts';

const timeline = z
  .looseObject({
    export_id: z.string(),
    status: z.enum(exportStatuses),
    correlation_id: z.string().describe('Stands in every log line about this export'),
    events: z
      .array(
        z.looseObject({
          at: z.iso.datetime(),
          event: z
            .string()
            .describe(
              'received, started, postponed, read, merged, digested, completed, failed, retried, replayed, cancelled',
            ),
          detail: z.record(z.string(), z.unknown()).describe('Figures and codes'),
        }),
      )
      .describe('Oldest first, the first 200'),
  })
  .meta({ id: 'Timeline', description: 'What happened to an export' });

export const getTimeline = readProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/exports/{export_id}/timeline',
      operationId: 'getTimeline',
      summary: 'What happened to an export',
      description:
        'Step by step, with figures, the codes of failures, and the id by which logs are searched.',
      tags: ['Exports'],
      example: {
        request: { export_id: exportExample.export_id },
        response: {
          export_id: exportExample.export_id,
          status: 'completed',
          correlation_id: 'cor_1',
          events: [
            { at: '2026-02-18T12:00:00Z', event: 'received', detail: { bytes: 12_000_000 } },
            { at: '2026-02-18T12:00:01Z', event: 'started', detail: { attempt: 1 } },
          ],
        },
      },
      errorResponses: [404],
    },
  })
  .input(z.object({ export_id: exportId }))
  .output(timeline)
  .query(async ({ ctx, input }) => {
    const found = await findTimeline(ctx.services.db, input.export_id, ctx.actor.communityId);
    if (!found) throw new PulseError('not_found', 'There is no such export.');
    return {
      export_id: found.export.id,
      status: found.export.status,
      correlation_id: found.export.correlation_id,
      events: found.events.map(({ at, event, detail }) => ({
        at: utcTime(at),
        event,
        detail: JSON.parse(detail) as Record<string, unknown>,
      })),
    };
  });
