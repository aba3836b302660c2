import type { Db } from '../../db.ts';
import type { DeadLettersTable } from '../../tables/dead-letters.ts';

/** A dead letter by its id. */
export function findDeadLetter(db: Db, id: string): Promise<DeadLettersTable | null> {
  return db.first<DeadLettersTable>(
    'dead_letters.find',
    db.build.selectFrom('dead_letters').selectAll().where('id', '=', id),
  );
}
