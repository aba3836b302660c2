import { sql } from 'kysely';
import { mediaKinds } from '../../../core/media-kinds.ts';
import { chunkJson } from '../../chunk-json.ts';
import type { Db, NamedQuery } from '../../db.ts';
import { holdsLease } from '../leases/holds-lease.ts';
import type { Lease } from '../leases/take-lease.ts';

export type ArtifactRow = {
  readonly sha256: string;
  readonly storedSha256: string;
  readonly size: number;
  readonly mediaType: string;
  /** JSON */
  readonly meta: string;
};

/** What became of one entry: the artifact it is, or the code of the error that kept it out. */
export type EntryOutcome =
  | { readonly entryKey: string; readonly artifact: ArtifactRow }
  | { readonly entryKey: string; readonly problem: string };

export type MediaCounts = { readonly total: number; readonly stored: number; readonly skipped: number };

export type SaveMedia = {
  readonly exportId: string;
  readonly communityId: string;
  readonly sourceId: string;
  readonly lease: Lease;
  readonly outcomes: readonly EntryOutcome[];
  readonly counts: MediaCounts;
  /** Nothing of this export is left to be read. */
  readonly done: boolean;
  readonly now: number;
};

/**
 * Registers artifacts, links the files of a source to them and shows how far the export is: one batch, one statement a
 * chunk, each only while the lease holds. A stored file stays linked to what it was linked to first. False when the lease
 * was lost or the export no longer waits; then nothing was written that is not true. Files that models may look at put
 * their batch out of date: one row a kind, whether there are models or not.
 */
export async function saveMedia(db: Db, save: SaveMedia): Promise<boolean> {
  const { communityId, sourceId, lease, outcomes, counts, now } = save;
  const held = holdsLease(lease);
  const artifacts = new Map<string, ArtifactRow>();
  const links: (readonly [string, string | null, string | null])[] = [];
  for (const outcome of outcomes) {
    if ('problem' in outcome) {
      links.push([outcome.entryKey, null, outcome.problem]);
      continue;
    }
    artifacts.set(outcome.artifact.sha256, outcome.artifact);
    links.push([outcome.entryKey, outcome.artifact.sha256, null]);
  }
  const artifactRows = [...artifacts.values()].map((a) => [
    a.sha256,
    a.storedSha256,
    a.size,
    a.mediaType,
    a.meta,
  ]);
  const kinds = mediaKinds.filter((kind) =>
    artifactRows.some(([, , , type]) => String(type).startsWith(`${kind}/`)),
  );
  const batch: NamedQuery[] = [
    ...chunkJson(artifactRows).map((json) => ({
      name: 'save_artifacts',
      query: sql`
        INSERT INTO artifacts (community_id, sha256, stored_sha256, size, media_type, meta, created_at, export_id)
        SELECT ${communityId}, value->>0, value->>1, value->>2, value->>3, value->>4, ${now}, ${save.exportId}
        FROM json_each(${json}) WHERE ${held}
        ON CONFLICT (community_id, sha256) DO NOTHING`,
    })),
    ...chunkJson(links).map((json) => ({
      name: 'link_artifacts',
      // an UPDATE … FROM would walk all files of the source; CROSS JOIN keeps the list outside, each file found by its key
      query: sql`
        INSERT INTO attachments (source_id, entry_key, export_id, name, size, crc32, artifact, problem)
        SELECT a.source_id, a.entry_key, a.export_id, a.name, a.size, a.crc32, j.value->>1, j.value->>2
        FROM json_each(${json}) j CROSS JOIN attachments a
        WHERE a.source_id = ${sourceId} AND a.entry_key = j.value->>0 AND a.artifact IS NULL AND ${held}
        ON CONFLICT (source_id, entry_key) DO UPDATE SET artifact = excluded.artifact, problem = excluded.problem`,
    })),
    ...(kinds.length === 0
      ? []
      : [
          {
            name: 'mark_media_batches',
            query: sql`
              INSERT INTO media_batches (kind, community_id, seen_at)
              SELECT value, ${communityId}, ${now} FROM json_each(${JSON.stringify(kinds)}) WHERE ${held}
              ON CONFLICT (kind, community_id) DO UPDATE SET revision = revision + 1, seen_at = excluded.seen_at`,
          },
        ]),
    {
      name: 'save_media_progress',
      query: sql`
        UPDATE exports SET media_status = ${save.done ? 'done' : 'waiting'}, media_total = ${counts.total},
          media_stored = ${counts.stored}, media_skipped = ${counts.skipped}, media_error = NULL, media_updated_at = ${now}
        WHERE id = ${save.exportId} AND media_status = 'waiting' AND ${held}`,
    },
  ];
  return (await db.batch(batch)).at(-1)!.changes > 0;
}
