import { z } from 'zod';

export const publicHealth = z
  .strictObject({
    status: z
      .enum(['ok', 'degraded'])
      .describe('degraded: pages are served, new uploads take longer than they should'),
    workers: z
      .strictObject({
        public: z.literal('ok').describe('The Worker that answers this'),
        ingest: z.enum(['ok', 'degraded', 'unreachable']).describe('The Worker that does the work'),
      })
      .describe('Each Worker by itself'),
  })
  .meta({ id: 'Health', description: 'Whether the service answers, reaches its database and does its work' });
