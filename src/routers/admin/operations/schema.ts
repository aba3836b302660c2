import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { z } from 'zod';

export const auditList = z.strictObject({
  community: slug.optional().describe('Slug of a community'),
  action: z
    .string()
    .regex(/^[a-z_.]{1,60}$/, 'is not an action')
    .optional()
    .describe('An action, such as quota.bypass'),
  cursor: cursorParameter,
  limit: limitParameter(100, 100),
});

export const slowQueryList = z.strictObject({ limit: limitParameter(100, 100) });

export const orphanList = z.strictObject({
  area: z.enum(['raw', 'segments', 'media']).default('raw').describe('The kind of objects'),
  community: slug.optional().describe('Slug of a community: only its media; all media if omitted'),
  cursor: cursorParameter,
});

export const nothing = z.strictObject({});
