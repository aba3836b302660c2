import { z } from 'zod';
import { planNames } from '../../../quota/plans.ts';
import { slug } from '../../public/schemas/common.ts';

export const quotaCommunity = slug.describe('Slug of a community');
export const plan = z.enum(planNames).describe('Limits where a community has none of its own');

/** Millionths of a US dollar, up to a thousand dollars a day. */
const microUsd = z.int().min(0).max(1_000_000_000);
const calls = z.int().min(0).max(10_000_000);
export const dayLimit = z.strictObject({ calls, micro_usd: microUsd });

const figure = z.looseObject({
  limit: z.int().min(0),
  used: z.int().min(0),
  reserved: z.int().min(0).describe('By calls under way'),
});

export const quota = z
  .looseObject({
    community: z.string().describe('Slug'),
    plan: z.string(),
    day: z.string().describe('Today in the community’s time zone'),
    resets_at: z.iso.datetime(),
    bypass: z
      .looseObject({ until: z.iso.datetime(), reason: z.string(), by: z.string() })
      .nullable()
      .describe('Limits are lifted until then'),
    kinds: z.record(
      z.string(),
      z.looseObject({
        calls: figure,
        micro_usd: figure.describe('Millionths of a US dollar'),
        models: z.record(z.string(), z.looseObject({ calls: z.int(), micro_usd: z.int() })),
      }),
    ),
  })
  .meta({ id: 'Quota', description: 'What AI work may cost a day, and has cost today' });

const none = { limit: 0, used: 0, reserved: 0 };
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
    image: { calls: none, micro_usd: none, models: {} },
  },
};
