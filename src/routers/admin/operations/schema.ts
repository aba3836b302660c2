import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { z } from 'zod';

export const auditList = z.object({
  community: slug.optional().describe('Slug of a community'),
  action: z
    .string()
    .regex(/^[a-z_.]{1,60}$/, 'is not an action')
    .optional()
    .describe('Such as quota.bypass'),
  cursor: cursorParameter,
  limit: limitParameter(100, 100),
});

export const slowQueryList = z.object({ limit: limitParameter(100, 100) });

export const orphanList = z.object({
  area: z.enum(['raw', 'segments', 'media']).default('raw').describe('Which objects'),
  community: slug.optional().describe('Only media of this community (slug); all when left out'),
  cursor: cursorParameter,
});

export const nothing = z.object({});
