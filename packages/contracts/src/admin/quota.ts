import { z } from 'zod';
import { type quotaKinds, quotaPlans } from '../enums.ts';
import { count, isoDay, slug } from '../text-fields.ts';

export const quotaCommunity = slug.describe('Slug of a community');
export const plan = z
  .enum(quotaPlans)
  .describe('The plan: its limits apply where the community has none of its own');

/** Millionths of a US dollar, up to a thousand dollars a day. */
const microUsd = z.int().min(0).max(1_000_000_000).describe('Millionths of a US dollar');
const calls = z.int().min(0).max(10_000_000).describe('Model calls');
const limit = z.strictObject({ calls, micro_usd: microUsd }).nullable().optional();

/** Limits a day by kind: null gives a kind back to the plan, what is not named stays. */
export const dayLimits = z.strictObject({
  text: limit.describe('Texts'),
  image: limit.describe('Pictures'),
  audio: limit.describe('Recordings'),
  video: limit.describe('Videos'),
  embedding: limit.describe('Embeddings'),
});
export type DayLimits = z.infer<typeof dayLimits>;

const use = z.strictObject({
  limit: count.describe('The limit per day'),
  used: count.describe('Used today'),
  reserved: count.describe('Reserved by calls in progress'),
});

const kind = z.strictObject({
  calls: use.describe('Model calls'),
  micro_usd: use.describe('Millionths of a US dollar'),
  models: z
    .record(
      z.string(),
      z.strictObject({
        calls: count.describe('Calls'),
        micro_usd: count.describe('Millionths of a US dollar'),
      }),
    )
    .describe('Today’s use by model'),
});

export const quota = z
  .strictObject({
    community: z.string().describe('Slug of the community'),
    plan: z.string().describe('The plan that sets the limits'),
    day: isoDay.describe('The current day in the community’s time zone'),
    resets_at: z.iso.datetime().describe('When the next day begins'),
    bypass: z
      .strictObject({
        until: z.iso.datetime().describe('When it ends'),
        reason: z.string().describe('The reason given'),
        by: z.string().describe('Name of the key that set it'),
      })
      .nullable()
      .describe('The bypass that lifts the limits; null if there is none'),
    kinds: z
      .strictObject({
        text: kind.describe('Texts'),
        image: kind.describe('Pictures'),
        audio: kind.describe('Recordings'),
        video: kind.describe('Videos'),
        embedding: kind.describe('Embeddings'),
      } satisfies Record<(typeof quotaKinds)[number], typeof kind>)
      .describe('Limits and use by kind of work'),
  })
  .meta({ id: 'Quota', description: 'What AI work may cost per day, and has cost today' });
export type Quota = z.infer<typeof quota>;

const none = { limit: 0, used: 0, reserved: 0 };
const unused = { calls: none, micro_usd: none, models: {} };
export const quotaExample = {
  community: 'harbour-makers',
  plan: 'standard',
  day: '2026-02-18',
  resets_at: '2026-02-19T00:00:00Z',
  bypass: null,
  kinds: {
    text: {
      calls: { limit: 2_000, used: 41, reserved: 1 },
      micro_usd: { limit: 1_000_000, used: 20_500, reserved: 500 },
      models: { 'some-provider/some-model': { calls: 41, micro_usd: 20_500 } },
    },
    image: unused,
    audio: unused,
    video: unused,
    embedding: unused,
  },
} satisfies Quota;
