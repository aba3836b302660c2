import type { Db } from '../../db.ts';
import type { DeadLettersTable } from '../../tables/dead-letters.ts';

type ListDeadLetters = { readonly beforeId: string | null; readonly limit: number };

/** Dead letters, newest first, one more than `limit`. */
export function listDeadLetters(db: Db, { beforeId, limit }: ListDeadLetters): Promise<DeadLettersTable[]> {
  let query = db.build
    .selectFrom('dead_letters')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (beforeId !== null) query = query.where('id', '<', beforeId);
  return db.all<DeadLettersTable>('dead_letters.list', query);
}
