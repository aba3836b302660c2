import { z } from 'zod';
import { pageOf } from '../page.ts';
import { publicCommunity } from './common.ts';

export const communities = pageOf(publicCommunity).meta({ id: 'Communities' });

export const publicSource = z
  .strictObject({
    slug: z.string().describe('Slug of the source, as used in addresses'),
    name: z.string().describe('Its name'),
  })
  .meta({ id: 'Source', description: 'A WhatsApp group of a community' });

export const sources = pageOf(publicSource).meta({ id: 'Sources' });
