import { z } from 'zod';
import { pageOf, publicCommunity } from './common.ts';

export const communities = pageOf(publicCommunity).meta({ id: 'Communities' });

export const publicSource = z
  .looseObject({ slug: z.string(), name: z.string() })
  .meta({ id: 'Source', description: 'A WhatsApp group of a community' });
export const sources = pageOf(publicSource).meta({ id: 'Sources' });
