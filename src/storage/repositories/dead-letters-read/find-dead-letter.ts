import type { Selectable } from 'kysely';
import type { Db } from '../../db.ts';
import type { DeadLettersTable } from '../../tables/dead-letters.ts';

/** A dead letter by its id. */
export function findDeadLetter(db: Db, id: string): Promise<Selectable<DeadLettersTable> | null> {
  return db.first('dead_letters.find', db.build.selectFrom('dead_letters').selectAll().where('id', '=', id));
}
