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
          max_ms: count.describe('Milliseconds of the slowest time'),
          last_at: z.iso.datetime().describe('When it was slow the last time'),
        }),
      )
      .describe('The statements, slowest first'),
  })
  .meta({ id: 'SlowQueries' });

const waiting = z.strictObject({
  count: count.describe('10,000 stands for that many or more'),
  oldest_at: z.iso.datetime().nullable().describe('Since when the oldest waits'),
});

export const backlog = z
  .strictObject({
    status: z.enum(['ok', 'degraded']).describe('ok where nothing is wrong'),
    complaints: z.array(z.enum(healthIssues)).describe(`What is wrong: ${healthIssues.join(', ')}`),
    exports: waiting.describe('Exports that are not finished'),
    outbox: waiting.describe('Messages that wait to be sent'),
    dead_letters: count.describe('Not replayed; 10,000 stands for that many or more'),
    deferred_media: waiting.describe(
      'Media that wait for their budget, counted by kind and community, and when the first of them were put off',
    ),
    leases: z
      .strictObject({
        contended: count.describe('How often one was asked for while another worker had it'),
        expired: count.describe('How often one was taken from a worker that had not given it back'),
        last_expired_at: z.iso.datetime().nullable().describe('When that happened the last time'),
      })
      .describe('Since the installation'),
    crons: z
      .array(
        z.strictObject({
          task: z.string().describe('Name of the task'),
          started_at: z.iso.datetime().describe('When it ran the last time'),
          finished_at: z.iso.datetime().nullable().describe('When that run ended'),
          outcome: z.string().describe('running, done or failed'),
          note: z.string().describe('What it did, or why it failed'),
        }),
      )
      .describe('The last run of each scheduled task'),
  })
  .meta({ id: 'Backlog', description: 'What is waiting, and what is wrong' });
export type Backlog = z.infer<typeof backlog>;
