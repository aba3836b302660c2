import type { adminCommunity } from '@beacon-pulse/contracts/src/admin/community.ts';
import type { z } from 'zod';
import { versionOf } from '../../../admin/communities/change-community.ts';
import type { StoredPillar } from '../../../admin/communities/to-stored-pillars.ts';
import { utcTime } from '../../../core/time.ts';
import type { CommunityRow } from '../../../storage/repositories/communities.ts';

/** A community as admins see it. */
export function toCommunityResponse(row: CommunityRow): z.infer<typeof adminCommunity> {
  const { id: _, ...settings } = row;
  return {
    ...settings,
    pillars: JSON.parse(row.pillars) as StoredPillar[],
    version: versionOf(row),
    created_at: utcTime(row.created_at),
    updated_at: utcTime(row.updated_at),
  };
}
