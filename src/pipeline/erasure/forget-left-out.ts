import type { Db } from '../../storage/db.ts';
import { deleteLeftOut, listLeftOut } from '../../storage/repositories/people.ts';
import type { ErasedNames } from './erased-names.ts';

/** Forgets that people are left out who are erased: their names are kept nowhere. */
export async function forgetLeftOut(
  db: Db,
  communityId: string,
  { isNobody, isErased }: Pick<ErasedNames, 'isNobody' | 'isErased'>,
): Promise<void> {
  if (isNobody) return;
  const names = (await listLeftOut(db, communityId)).map(({ name }) => name).filter(isErased);
  if (names.length > 0) await db.batch([deleteLeftOut(communityId, names)]);
}
