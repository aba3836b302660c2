import { z } from 'zod';

export const publicHealth = z
  .strictObject({
    status: z
      .enum(['ok', 'degraded'])
      .describe('`degraded`: pages are served, but new uploads take longer than they should'),
    workers: z
      .strictObject({
        public: z.literal('ok').describe('The Worker that serves the public API'),
        ingest: z.enum(['ok', 'degraded', 'unreachable']).describe('The Worker that processes uploads'),
      })
      .describe('The state of each Worker'),
  })
  .meta({ id: 'Health', description: 'The state of the service' });
