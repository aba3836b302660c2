import { readKnownFields } from '@beacon-pulse/contracts/src/read-known-fields.ts';
import { exportExample, exportId } from '@beacon-pulse/contracts/src/upload/export.ts';
import { timeline, timelineDetail } from '@beacon-pulse/contracts/src/upload/timeline.ts';
import { z } from 'zod';
import { PulseError } from '../../core/errors.ts';
import { utcTime } from '../../core/time.ts';
import { findTimeline } from '../../storage/repositories/exports.ts';
import { readProcedure } from '../trpc.ts';

export const getTimeline = readProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/exports/{export_id}/timeline',
      operationId: 'getTimeline',
      summary: 'Get the timeline of an export',
      description:
        'Returns what happened to an export, step by step, with figures, error codes and the correlation id to search the logs for.',
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
  .input(z.strictObject({ export_id: exportId }))
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
        detail: readKnownFields(timelineDetail, JSON.parse(detail)),
      })),
    };
  });
