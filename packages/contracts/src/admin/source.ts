import { z } from 'zod';
import { pageOf } from '../page.ts';

export const adminSource = z
  .strictObject({
    slug: z.string().describe('Slug of the source, as used in addresses'),
    name: z.string().describe('Its name'),
    created_at: z.iso.datetime().describe('When it was created'),
    updated_at: z.iso.datetime().describe('When it was last updated'),
  })
  .meta({ id: 'AdminSource', description: 'A WhatsApp group of a community' });
export type AdminSource = z.infer<typeof adminSource>;

export const adminSources = pageOf(adminSource).meta({ id: 'AdminSources' });

export const adminSourceExample = {
  slug: 'workshop',
  name: 'Workshop',
  created_at: '2026-02-18T12:00:00Z',
  updated_at: '2026-02-18T12:00:00Z',
} satisfies AdminSource;
