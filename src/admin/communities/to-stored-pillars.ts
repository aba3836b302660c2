import type { PillarInput } from '@beacon-pulse/contracts/src/admin/community.ts';
import { PulseError } from '../../core/errors.ts';
import { sha256Hex } from '../../core/hash.ts';
import { slugify } from '../../core/ids.ts';

/** A pillar as it lies in the row of a community. */
export type StoredPillar = { slug: string; name: string; keywords: string[] };

/** Pillars as they are stored, each with a slug from its name; throws when two have the same. */
export async function toStoredPillars(pillars: readonly PillarInput[]): Promise<StoredPillar[]> {
  const stored = await Promise.all(
    pillars.map(async (pillar) => {
      const { name, keywords } = typeof pillar === 'string' ? { name: pillar, keywords: [] } : pillar;
      const slug = slugify(name).replace(/-+$/, '') || `pillar-${(await sha256Hex(name)).slice(0, 8)}`;
      return { slug, name, keywords: [...new Set(keywords)] };
    }),
  );
  const doubled = stored.find(({ slug }, i) => stored.findIndex((other) => other.slug === slug) !== i);
  if (doubled) {
    throw new PulseError('bad_request', `Two pillars are called "${doubled.name}".`, {
      details: [{ pointer: '/pillars', detail: 'holds the same name twice' }],
    });
  }
  return stored;
}
