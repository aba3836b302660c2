import { createHash } from 'node:crypto';
import { badCursor } from '../../core/page.ts';
import type { Db } from '../../storage/db.ts';
import type { CommunityRow } from '../../storage/repositories/communities.ts';
import { type ReviewedWord, reviewWords } from './review-words.ts';

/** Where a word stands in the list of its community, for a cursor: it does not give the word away. */
export function wordPosition(communityId: string, word: string): string {
  return createHash('sha256').update(`${communityId}\0${word}`).digest('hex').slice(0, 32);
}

type WordsPage = {
  readonly state: ReviewedWord['state'] | undefined;
  /** Position of the last word seen; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
};

/**
 * Lists words of a community for review, one more than `limit`.
 * @throws PulseError bad_request for a position at which there is no word (any more)
 */
export async function listWordsPage(
  db: Db,
  community: CommunityRow,
  { state, after, limit }: WordsPage,
): Promise<ReviewedWord[]> {
  const words = (await reviewWords(db, community)).filter(
    (word) => state === undefined || word.state === state,
  );
  if (after === null) return words.slice(0, limit + 1);
  const seen = words.findIndex(({ word }) => wordPosition(community.id, word) === after);
  if (seen === -1) throw badCursor();
  return words.slice(seen + 1, seen + 2 + limit);
}
