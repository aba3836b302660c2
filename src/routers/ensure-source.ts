import { PulseError } from '../core/errors.ts';
import { sha256Hex } from '../core/hash.ts';
import { newId, type RandomBytes, slugify } from '../core/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Db } from '../storage/db.ts';
import { findSource, insertSource, type SourceRow } from '../storage/repositories/sources.ts';

type SourceServices = { readonly db: Db; readonly clock: Clock; readonly random: RandomBytes };
type NamedSource = {
  readonly communityId: string;
  readonly name: string;
  readonly slug?: string | undefined;
};

/** The slug of a source by its name; a name without any Latin letter or digit gets one from its hash. */
export async function sourceSlug(name: string): Promise<string> {
  const slug = slugify(name).replace(/-+$/, '');
  return slug === '' ? `source-${(await sha256Hex(name.normalize('NFC'))).slice(0, 8)}` : slug;
}

/** Adds a source; `conflict` when its slug is taken. */
export async function addSource(
  { db, clock, random }: SourceServices,
  { communityId, name, slug }: NamedSource,
): Promise<SourceRow> {
  const now = clock.now();
  const row: SourceRow = {
    id: newId('src', random),
    slug: slug ?? (await sourceSlug(name)),
    name,
    created_at: now,
    updated_at: now,
  };
  if (await insertSource(db, { ...row, community_id: communityId })) return row;
  throw new PulseError('conflict', `The community has a source "${row.slug}" already.`);
}

/** The source of this slug or name, made when it is missing; `made` where this call did. */
export async function ensureSource(
  services: SourceServices,
  wanted: NamedSource,
): Promise<{ source: SourceRow; made: boolean }> {
  const slug = await sourceSlug(wanted.name);
  const found = await findSource(services.db, wanted.communityId, slug);
  if (found) return { source: found, made: false };
  try {
    return { source: await addSource(services, { ...wanted, slug }), made: true };
  } catch (thrown) {
    // somebody else made it just now
    const other = await findSource(services.db, wanted.communityId, slug);
    if (other) return { source: other, made: false };
    throw thrown;
  }
}
