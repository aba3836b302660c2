import { communityParameter } from '@beacon-pulse/contracts/src/admin/community.ts';
import { publicWordReview, wordDecision } from '@beacon-pulse/contracts/src/admin/public-word.ts';
import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { z } from 'zod';

export const wordList = z.strictObject({
  community: communityParameter,
  state: publicWordReview.shape.state.optional().describe('Only words of this state'),
  cursor: cursorParameter,
  limit: limitParameter(200, 100),
});

export const wordToDecide = z.strictObject({
  community: communityParameter,
  word: z.string().min(1).max(100).describe('The word or phrase, as it is listed or as people write it'),
  decision: wordDecision,
});
