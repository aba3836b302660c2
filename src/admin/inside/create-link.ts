import type { Actor } from '../../auth/actor.ts';
import { linkMs, mintSecret } from '../../auth/inside-session.ts';
import { sha256Hex } from '../../core/hash.ts';
import type { Services } from '../../services.ts';
import { insertLink } from '../../storage/repositories/access.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';

/**
 * Makes a link that opens the pages of a community once, in one browser.
 * @throws PulseError not_found
 */
export async function createLink(
  services: Pick<Services, 'db' | 'clock' | 'random'>,
  actor: Actor,
  slug: string,
): Promise<{ readonly code: string; readonly expiresAt: number }> {
  const { db, clock, random } = services;
  const community = await requireCommunityForActor(db, actor, slug);
  const code = mintSecret(random);
  const expiresAt = clock.now() + linkMs;
  await insertLink(db, {
    codeHash: await sha256Hex(code),
    communityId: community.id,
    keyId: actor.id,
    expiresAt,
    audit: newAuditEntry(services, actor, {
      action: 'inside.link',
      communityId: community.id,
      detail: { until: expiresAt },
    }),
  });
  return { code, expiresAt };
}
