import { z } from 'zod';
import { count, isoWeek } from '../text-fields.ts';

/** What becomes of the messages of somebody who is erased. */
export const erasureModes = ['count', 'remove'] as const;

export const erasurePlan = z
  .strictObject({
    names: z
      .array(z.string())
      .describe(
        'Display names that go: those you named, and those by which other phones show the same person',
      ),
    unknown: z
      .array(z.string())
      .describe('Names you sent that no source has; later exports will not show them'),
    shared: z
      .array(z.string())
      .describe('Those of `names` that phones show for several people: all of them are erased'),
    messages: count.describe('Messages under these names'),
    days: count.describe('Days with such messages, of all sources together'),
    weeks: count.describe('Weeks that are derived again'),
    sources: z.array(z.string()).describe('Slugs of the sources that have these names'),
    raw_files: count.describe(
      'Uploaded files of these sources that are still stored: they are deleted, and media that were not read from them yet do not come',
    ),
    pending_sources: count.describe(
      'Sources of the community from which an earlier erasure has not yet been taken out; 0 when every erasure is complete',
    ),
    texts: z.array(isoWeek).describe('Weeks whose text of a manager names them: these texts are taken back'),
    confirm: z.string().describe('Identifies exactly this erasure; send it to erase'),
  })
  .meta({ id: 'ErasurePlan', description: 'What an erasure would take away' });
export type ErasurePlanBody = z.infer<typeof erasurePlan>;

export const erasureResult = z
  .strictObject({
    names: z.array(z.string()).describe('Display names that are erased'),
    messages: count.describe('Messages under these names'),
    pending_sources: count.describe(
      'Sources that are now looked through; the preview shows how many are left',
    ),
    texts: z.array(isoWeek).describe('Weeks whose text of a manager named them and was taken back'),
  })
  .meta({ id: 'ErasureResult' });
export type ErasureResultBody = z.infer<typeof erasureResult>;

export const erasurePlanExample = {
  names: ['Mira (kiln)', '~ Mira'],
  unknown: [],
  shared: [],
  messages: 212,
  days: 41,
  weeks: 12,
  sources: ['workshop'],
  raw_files: 1,
  pending_sources: 0,
  texts: ['2026-W07'],
  confirm: '3f9a0c21b7de',
} satisfies ErasurePlanBody;
