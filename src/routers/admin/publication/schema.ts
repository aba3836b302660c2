import { communityParameter, policy, policyText } from '@beacon-pulse/contracts/src/admin/community.ts';
import { publicPaths } from '@beacon-pulse/contracts/src/enums.ts';
import { cursorParameter } from '@beacon-pulse/contracts/src/page.ts';
import { z } from 'zod';

export const newPolicy = z.strictObject({
  community: communityParameter,
  policy: policy.describe(policyText),
});

export const previewQuery = z.strictObject({
  community: communityParameter,
  policy: policy.optional().describe(`${policyText}. The policy that is set, if omitted`),
  path: z.enum(publicPaths).optional().describe('This path only'),
  cursor: cursorParameter,
  limit: z.int().min(1).max(100).optional().describe('Rows per page of lists; their default if omitted'),
});
