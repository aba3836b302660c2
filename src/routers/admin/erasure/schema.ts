import { communityParameter } from '@beacon-pulse/contracts/src/admin/community.ts';
import { erasureModes } from '@beacon-pulse/contracts/src/admin/erasure.ts';
import { z } from 'zod';

const fields = {
  community: communityParameter,
  names: z
    .array(z.string().min(1).max(200))
    .min(1)
    .max(50)
    .describe('Display names or numbers of one person, as phones show them'),
  messages: z
    .enum(erasureModes)
    .default('count')
    .describe(
      '`count`: their messages, without text and name, stay in figures as those of a removed member. `remove`: they leave the figures too.',
    ),
};

export const erasurePreview = z.strictObject(fields);

export const confirmedErasure = z.strictObject({
  ...fields,
  confirm: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'is not the confirm of a preview')
    .describe('`confirm` of a preview with the same fields'),
});
