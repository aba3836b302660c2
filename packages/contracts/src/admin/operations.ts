import { z } from 'zod';
import { healthIssues } from '../enums.ts';
import { count } from '../text-fields.ts';

export const slowQueries = z
  .strictObject({
    data: z
      .array(
        z.strictObject({
          name: z.string().describe('Name of the statement, as in the log'),
          count: z.int().min(1).describe('How often it was slow'),
          max_ms: count.describe('Duration of the slowest run in milliseconds'),
          last_at: z.iso.datetime().describe('When it was last slow'),
        }),
      )
      .describe('The statements, slowest first'),
  })
  .meta({ id: 'SlowQueries' });

const waiting = z.strictObject({
  count: count.describe('The number; 10,000 means 10,000 or more'),
  oldest_at: z.iso.datetime().nullable().describe('When the oldest of them started to wait'),
});

export const backlog = z
  .strictObject({
    status: z.enum(['ok', 'degraded']).describe('`ok` if nothing is wrong'),
    complaints: z.array(z.enum(healthIssues)).describe(`What is wrong: ${healthIssues.join(', ')}`),
    exports: waiting.describe('Exports that are not finished'),
    outbox: waiting.describe('Messages that are waiting to be sent'),
    dead_letters: count.describe('Dead letters that were not replayed; 10,000 means 10,000 or more'),
    deferred_media: waiting.describe('Media that wait for their quota, counted by kind and community'),
    leases: z
      .strictObject({
        contended: count.describe('How often a lease was requested while another worker held it'),
        expired: count.describe('How often a lease expired before its worker released it'),
        last_expired_at: z.iso.datetime().nullable().describe('When a lease last expired'),
      })
      .describe('Counts since the installation'),
    crons: z
      .array(
        z.strictObject({
          task: z.string().describe('Name of the task'),
          started_at: z.iso.datetime().describe('When it last started'),
          finished_at: z.iso.datetime().nullable().describe('When that run ended; null if it has not'),
          outcome: z.string().describe('running, done or failed'),
          note: z.string().describe('What it did, or why it failed'),
        }),
      )
      .describe('The last run of each scheduled task'),
  })
  .meta({ id: 'Backlog', description: 'Work that is waiting, and what is wrong with it' });
export type Backlog = z.infer<typeof backlog>;
