import type { PublishedText } from '@beacon-pulse/contracts/src/public/common.ts';
import { utcTime } from '../../core/time.ts';
import type { Db } from '../../storage/db.ts';
import { type EditorTextRow, listEditorTexts } from '../../storage/repositories/public-review.ts';

export type PublishedTexts = {
  readonly byWeek: ReadonlyMap<string, PublishedText>;
  /** Another one for other texts. */
  readonly version: string;
};

/** A manager's text as the public reads it. */
export const toPublishedText = ({
  text,
  saved_at: savedAt,
}: Pick<EditorTextRow, 'text' | 'saved_at'>): PublishedText => ({ text, published_at: utcTime(savedAt) });

/** The texts that managers of a community have published. */
export async function listPublishedTexts(db: Db, communityId: string): Promise<PublishedTexts> {
  const rows = await listEditorTexts(db, communityId);
  return {
    byWeek: new Map(rows.map((row) => [row.week, toPublishedText(row)])),
    version: `${rows.length}:${rows.reduce((sum, row) => sum + row.saved_at, 0)}`,
  };
}
