import type { Db } from '../../storage/db.ts';
import { deleteWordDecisions, listWordDecisions } from '../../storage/repositories/public-review.ts';
import type { ErasedNames } from './erased-names.ts';

/**
 * Forgets what admins have decided about words of erased people's names. Texts are read without these words from now on, so
 * that the decisions have nothing left to hide.
 */
export async function forgetDecidedWords(
  db: Db,
  communityId: string,
  { isNobody, mask }: Pick<ErasedNames, 'isNobody' | 'mask'>,
): Promise<void> {
  if (isNobody) return;
  const decided = await listWordDecisions(db, communityId);
  const words = decided.filter(({ word }) => mask(word) !== word).map(({ word }) => word);
  if (words.length > 0) await deleteWordDecisions(db, communityId, words);
}
