import { z } from 'zod';
import { pageOf } from '../page.ts';
import { displayedName, slug } from '../text-fields.ts';
import { communityParameter } from './community.ts';
import { invisible, overrideReason } from './editor-text.ts';

export const adminSource = z
  .strictObject({
    slug: z.string().describe('Slug of the source, as used in addresses'),
    name: z.string().describe('Its name'),
    public_name: z
      .string()
      .nullable()
      .describe('The name under which the public knows it; null if that is its number'),
    created_at: z.iso.datetime().describe('When it was created'),
    updated_at: z.iso.datetime().describe('When it was last updated'),
  })
  .meta({ id: 'AdminSource', description: 'A WhatsApp group of a community' });
export type AdminSource = z.infer<typeof adminSource>;

export const adminSources = pageOf(adminSource).meta({ id: 'AdminSources' });

export const adminSourceExample = {
  slug: 'workshop',
  name: 'Workshop',
  public_name: null,
  created_at: '2026-02-18T12:00:00Z',
  updated_at: '2026-02-18T12:00:00Z',
} satisfies AdminSource;

export const sourceChange = z.strictObject({
  community: communityParameter,
  source: slug.describe('Slug of the source'),
  public_name: displayedName
    .refine((name) => !/[<>&]/.test(name), 'must be plain text')
    .refine((name) => !invisible.test(name), 'must not hold invisible characters')
    .nullable()
    .describe('The name under which the public knows the group; null for its number'),
  override_reason: overrideReason,
});
