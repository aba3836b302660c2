import { router } from '../../trpc.ts';
import { createCommunity } from './create-community.ts';
import { getCommunity } from './get-community.ts';
import { listCommunities } from './list-communities.ts';
import { updateCommunity } from './update-community.ts';

export const communityRouter = router({
  listCommunities,
  createCommunity,
  getCommunity,
  updateCommunity,
});
