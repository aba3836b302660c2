import type { newCommunity } from '@beacon-pulse/contracts/src/admin/community.ts';
import type { z } from 'zod';
import type { Actor } from '../../auth/actor.ts';
import { requireEveryCommunity } from '../../auth/require-scope.ts';
import { PulseError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import type { Services } from '../../services.ts';
import { type CommunityRow, insertCommunity } from '../../storage/repositories/communities.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { toStoredPillars } from './to-stored-pillars.ts';

type NewCommunity = z.infer<typeof newCommunity>;

/**
 * Adds a community; it is private until its policy says otherwise.
 * @throws PulseError conflict where the slug is taken, forbidden for a key of one community
 */
export async function createCommunity(
  { db, clock, random }: Pick<Services, 'db' | 'clock' | 'random'>,
  actor: Actor,
  { pillars, ...settings }: NewCommunity,
): Promise<CommunityRow> {
  requireEveryCommunity(actor);
  const now = clock.now();
  const row: CommunityRow = {
    ...settings,
    id: newId('com', random),
    policy: 'private',
    pillars: JSON.stringify(await toStoredPillars(pillars)),
    created_at: now,
    updated_at: now,
  };
  const audit = newAuditEntry({ clock, random }, actor, {
    action: 'community.create',
    communityId: row.id,
    detail: { name: row.name },
  });
  if (!(await insertCommunity(db, row, audit)))
    throw new PulseError('conflict', `There is a community "${row.slug}" already.`);
  return row;
}
