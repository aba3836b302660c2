import { communityParameter } from '@beacon-pulse/contracts/src/admin/community.ts';
import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { z } from 'zod';

export const communityList = z.strictObject({ cursor: cursorParameter, limit: limitParameter(100, 100) });

export const oneCommunity = z.strictObject({ community: communityParameter });
