import { type Selectable, sql } from 'kysely';
import type { Db } from '../../db.ts';
import type { DeadLettersTable } from '../../tables/dead-letters.ts';
import { type LetterFilter, matchesFilter } from '../dead-letters/letter-filter.ts';

type ListDeadLetters = {
  readonly filter: LetterFilter;
  /** Only those that were replayed, or were not; null: both. */
  readonly replayed: boolean | null;
  readonly beforeId: string | null;
  readonly limit: number;
};

/** Dead letters that match, newest first, one more than `limit`. */
export function listDeadLetters(
  db: Db,
  { filter, replayed, beforeId, limit }: ListDeadLetters,
): Promise<Selectable<DeadLettersTable>[]> {
  let query = db.build
    .selectFrom('dead_letters as d')
    .selectAll()
    .where(matchesFilter(filter))
    .orderBy('d.id', 'desc')
    .limit(limit + 1);
  if (replayed !== null) query = query.where(sql<boolean>`(d.replayed_at IS NOT NULL) = ${replayed ? 1 : 0}`);
  if (beforeId !== null) query = query.where('d.id', '<', beforeId);
  return db.all('dead_letters.list', query);
}
