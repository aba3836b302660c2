import { z } from 'zod';
import { policies } from '../enums.ts';
import { pageOf } from '../page.ts';
import { slug } from '../text-fields.ts';

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

const name = z.string().trim().min(1).max(100).describe('Its name');
const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, 'must be an IANA time zone such as Europe/Dublin')
  .describe('IANA time zone');
const language = z
  .string()
  .max(35)
  .refine(isLanguage, 'must be a BCP 47 language such as en or pt-BR')
  .describe('BCP 47 language');
const pillarName = z.string().trim().min(1).max(60);
const pillars = z
  .array(
    z.union([
      pillarName,
      z.strictObject({
        name: pillarName.describe('Its name'),
        keywords: z
          .array(z.string().trim().min(1).max(60))
          .max(50)
          .default([])
          .describe('Words that belong to the pillar'),
      }),
    ]),
  )
  .max(20)
  .describe('Lasting themes that concepts belong to; the name of a theme is also a keyword');
export type PillarInput = z.infer<typeof pillars>[number];
const minPeople = z.int().min(5).max(1000).describe('No public figure is about fewer people than this');
const retentionDays = z.int().min(1).max(36_500).describe('Days that message texts are kept');
const maxSources = z
  .int()
  .min(1)
  .max(1000)
  .describe('Sources that it may have; an upload with a new name adds one');

export const policy = z.enum(policies);
export const policyText =
  'What is public: nothing (`private`), figures, or figures and the themes that people talk about';

export const communityParameter = slug.describe('Slug of the community');

export const newCommunity = z.strictObject({
  slug: slug.describe('Slug of the community, as used in addresses'),
  name,
  time_zone: timeZone,
  language,
  min_people: minPeople.default(5),
  retention_days: retentionDays.default(365),
  max_sources: maxSources.default(50),
  pillars: pillars.default([]),
});

/** `version` is of the community as it was read; `*` stands for whichever it is. */
export const communityChange = z.strictObject({
  community: communityParameter,
  version: z.string().min(1).max(100).describe('`version` of the community as it was read'),
  name: name.optional(),
  time_zone: timeZone.optional(),
  language: language.optional(),
  min_people: minPeople.optional(),
  retention_days: retentionDays.optional(),
  max_sources: maxSources.optional(),
  pillars: pillars.optional(),
});

export const adminCommunity = z
  .strictObject({
    slug: z.string().describe('Slug of the community, as used in addresses'),
    name: z.string().describe('Its name'),
    time_zone: z.string().describe('IANA time zone'),
    language: z.string().describe('BCP 47 language'),
    policy: policy.describe(policyText),
    min_people: z.int().describe('No public figure is about fewer people than this'),
    retention_days: z.int().describe('Days that message texts are kept'),
    max_sources: z.int().describe('Sources that it may have'),
    pillars: z
      .array(
        z.strictObject({
          slug: z.string().describe('Slug of the pillar'),
          name: z.string().describe('Its name'),
          keywords: z.array(z.string()).describe('Words that belong to the pillar'),
        }),
      )
      .describe('Lasting themes that concepts belong to'),
    version: z.string().describe('Changes with every update; the value of the ETag'),
    created_at: z.iso.datetime().describe('When it was created'),
    updated_at: z.iso.datetime().describe('When it was last updated'),
  })
  .meta({ id: 'AdminCommunity', description: 'A community and its settings' });
export type AdminCommunity = z.infer<typeof adminCommunity>;

export const adminCommunities = pageOf(adminCommunity).meta({ id: 'AdminCommunities' });

export const adminCommunityExample = {
  slug: 'harbour-makers',
  name: 'Harbour Makers',
  time_zone: 'Europe/Dublin',
  language: 'en',
  policy: 'themes',
  min_people: 5,
  retention_days: 365,
  max_sources: 50,
  pillars: [{ slug: 'ceramics', name: 'Ceramics', keywords: ['kiln', 'glaze'] }],
  version: 'v1771416000000',
  created_at: '2026-02-18T12:00:00Z',
  updated_at: '2026-02-18T12:00:00Z',
} satisfies AdminCommunity;
