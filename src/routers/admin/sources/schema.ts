import { communityParameter } from '@beacon-pulse/contracts/src/admin/community.ts';
import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { displayedName, slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { z } from 'zod';

export const sourceList = z.strictObject({
  community: communityParameter,
  cursor: cursorParameter,
  limit: limitParameter(100, 100),
});

export const newSource = z.strictObject({
  community: communityParameter,
  name: displayedName,
  slug: slug.optional().describe('Derived from the name if omitted'),
});
