import { z } from 'zod';
import { pageOf } from '../../public/schemas/common.ts';

export const adminSource = z
  .looseObject({
    slug: z.string(),
    name: z.string(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'AdminSource', description: 'A WhatsApp group of a community' });

export const adminSources = pageOf(adminSource).meta({ id: 'AdminSources' });

export const adminSourceExample = {
  slug: 'workshop',
  name: 'Workshop',
  created_at: '2026-02-18T12:00:00Z',
  updated_at: '2026-02-18T12:00:00Z',
};
