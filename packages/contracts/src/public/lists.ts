import { z } from 'zod';
import { pageOf } from '../page.ts';
import { publicName } from './brands.ts';
import { publicCommunity, publicSourceId } from './common.ts';

export const communities = pageOf(publicCommunity).meta({ id: 'Communities' });

export const publicSource = z
  .strictObject({
    slug: publicSourceId,
    name: publicName.describe('The public name that an admin has set, otherwise a number'),
  })
  .meta({ id: 'Source', description: 'A WhatsApp group of a community' });

export type PublicSource = z.infer<typeof publicSource>;

export const sources = pageOf(publicSource).meta({ id: 'Sources' });
