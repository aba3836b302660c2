import { z } from 'zod';

export const publicHealth = z
  .looseObject({
    status: z.enum(['ok', 'degraded']),
    workers: z.looseObject({
      public: z.literal('ok'),
      ingest: z.enum(['ok', 'degraded', 'unreachable']),
    }),
  })
  .meta({ id: 'Health', description: 'Whether the service answers, reaches its database and does its work' });
