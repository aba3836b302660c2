import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { listArtifactsBetween } from '../../storage/repositories/artifacts.ts';
import { mediaPrefix } from './media-key.ts';

/** What does not belong together: an object without its row, a row without its object. */
export type MediaOrphanReport = {
  readonly objects: readonly { readonly key: string; readonly size: number }[];
  /** Hashes of artifacts. */
  readonly rows: readonly string[];
  /** Objects that were looked at. */
  readonly checked: number;
  /** Where to go on; null when everything was looked at. */
  readonly cursor: string | null;
};

/** Objects of one page of R2; one page costs one listing and one statement. */
const pageSize = 1000;
const defaultPages = 20;
/** Rows held at once; a page whose objects are nearly all gone has more, and the rest is found the next time. */
const maxRows = 20_000;

/**
 * Compares the media objects of a community with its artifacts, both in the order of their names, at most `pages` (20)
 * times 1,000 of them. Changes nothing: what is found while media are being stored may belong together a moment later.
 */
export async function findOrphanedMedia(
  { db, objects }: { readonly db: Db; readonly objects: ObjectStore },
  {
    communityId,
    cursor,
    pages = defaultPages,
  }: { communityId: string; cursor: string | null; pages?: number },
): Promise<MediaOrphanReport> {
  const prefix = mediaPrefix(communityId);
  const orphans: { key: string; size: number }[] = [];
  const lonely: string[] = [];
  let checked = 0;
  let at = cursor;
  let after = cursor === null ? '' : cursor.slice(0, cursor.indexOf(' '));
  let storageCursor = cursor === null ? null : cursor.slice(cursor.indexOf(' ') + 1);
  for (let page = 0; page < pages; page++) {
    const listed = await objects.list(prefix, storageCursor, pageSize);
    const last = listed.objects.at(-1)?.key.slice(prefix.length);
    const upTo = listed.cursor === null ? null : (last ?? after);
    const rows = await listRows(db, communityId, after, upTo);
    const keys = new Set(listed.objects.map(({ key }) => key.slice(prefix.length)));
    checked += keys.size;
    for (const { key, size } of listed.objects) {
      const hash = key.slice(prefix.length);
      if (hash <= rows.upTo && !rows.hashes.has(hash)) orphans.push({ key, size });
    }
    for (const sha256 of rows.hashes) if (!keys.has(sha256)) lonely.push(sha256);
    if (upTo === null || listed.cursor === null) {
      at = null;
      break;
    }
    after = upTo;
    storageCursor = listed.cursor;
    at = `${after} ${storageCursor}`;
  }
  return { objects: orphans, rows: lonely, checked, cursor: at };
}

/** Hashes behind `after` up to `upTo` (null: to the end), or only up to the `upTo` of the answer where there are too many. */
async function listRows(
  db: Db,
  communityId: string,
  after: string,
  upTo: string | null,
): Promise<{ hashes: Set<string>; upTo: string }> {
  const hashes = new Set<string>();
  for (let from = after; ; ) {
    const rows = await listArtifactsBetween(db, { communityId, after: from, upTo, limit: pageSize });
    for (const { sha256 } of rows) hashes.add(sha256);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return { hashes, upTo: '~' };
    if (hashes.size >= maxRows) return { hashes, upTo: last.sha256 };
    from = last.sha256;
  }
}
