import { PulseError } from '../../core/errors.ts';
import { sha256Hex } from '../../core/hash.ts';
import { newId, slugify } from '../../core/ids.ts';
import type { Services } from '../../services.ts';
import { findSource, insertSource, type SourceRow } from '../../storage/repositories/sources.ts';
import { type AuditActor, newAuditEntry } from '../audit-entry.ts';

export type NamedSource = {
  readonly communityId: string;
  readonly name: string;
  readonly slug?: string | undefined;
};

/** Makes the slug of a source from its name; a name without any Latin letter or digit gets one from its hash. */
export async function sourceSlug(name: string): Promise<string> {
  const slug = slugify(name).replace(/-+$/, '');
  return slug === '' ? `source-${(await sha256Hex(name.normalize('NFC'))).slice(0, 8)}` : slug;
}

/**
 * Adds a source under a name.
 * @throws PulseError conflict where its slug is taken, source_limit where the community has as many as it may have
 */
export async function insertNamedSource(
  { db, clock, random }: Pick<Services, 'db' | 'clock' | 'random'>,
  actor: AuditActor,
  { communityId, name, slug }: NamedSource,
): Promise<SourceRow> {
  const now = clock.now();
  const row: SourceRow = {
    id: newId('src', random),
    slug: slug ?? (await sourceSlug(name)),
    name,
    public_name: null,
    created_at: now,
    updated_at: now,
  };
  const audit = newAuditEntry({ clock, random }, actor, {
    action: 'source.create',
    communityId,
    detail: { source: row.slug, name },
  });
  if (await insertSource(db, { ...row, community_id: communityId }, audit)) return row;
  if (await findSource(db, communityId, row.slug))
    throw new PulseError('conflict', `The community already has a source "${row.slug}".`);
  throw new PulseError(
    'source_limit',
    'The community has as many sources as it may have. Send the export to one of them, or ask an admin to raise max_sources.',
  );
}
