import { createHash } from 'node:crypto';
import { badCursor } from '../../core/page.ts';
import type { Db } from '../../storage/db.ts';
import { type DisplayNameRow, listDisplayNames, listPeople } from '../../storage/repositories/people.ts';

/**
 * Where a display name stands in the list of its source, to be put into a cursor. It does not give the name away: the id of
 * the source, which no address holds, goes into the hash, so that nobody can try numbers until one fits.
 */
export function peoplePosition(sourceId: string, displayName: string): string {
  return createHash('sha256').update(`${sourceId}\0${displayName}`).digest('hex').slice(0, 32);
}

type PeoplePage = {
  readonly sourceId: string;
  /** Position of the last display name seen; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
};

/**
 * Lists the display names of a source by name, one more than `limit`.
 * @throws PulseError bad_request for a position at which there is no name (any more)
 */
export async function listPeoplePage(
  db: Db,
  { sourceId, after, limit }: PeoplePage,
): Promise<DisplayNameRow[]> {
  if (after === null) return listPeople(db, { sourceId, afterDisplayName: null, limit });
  const all = await listDisplayNames(db, sourceId);
  const seen = all.findIndex(({ label }) => peoplePosition(sourceId, label) === after);
  if (seen === -1) throw badCursor();
  return all.slice(seen + 1, seen + 2 + limit);
}
