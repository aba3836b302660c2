import { communityParameter } from '@beacon-pulse/contracts/src/admin/community.ts';
import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { z } from 'zod';

const ofSource = { community: communityParameter, source: slug.describe('Slug of the source') };

export const peopleList = z.strictObject({
  ...ofSource,
  cursor: cursorParameter,
  limit: limitParameter(500, 100),
});

export const proposalList = z.strictObject({ ...ofSource, limit: limitParameter(500, 100) });

export const decision = z.strictObject({
  ...ofSource,
  decision: z.enum(['merge', 'split']),
  labels: z
    .array(z.string().min(1).max(200))
    .length(2)
    .describe('Two display names, as `listPeople` returns them'),
});

export const leftOutList = z.strictObject({ community: communityParameter });

export const personToLeaveOut = z.strictObject({
  community: communityParameter,
  names: z
    .array(z.string().trim().min(1).max(200))
    .min(1)
    .max(50)
    .describe('Display names or numbers of one person, as phones show them'),
  left_out: z.boolean().describe('true: neither quote nor name them; false: take them in again'),
});
