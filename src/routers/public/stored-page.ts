import { encodeCursor } from '../../core/page.ts';
import type { ListedPublicRow } from '../../storage/repositories/public-rows.ts';

/** A page of up to `limit` stored rows from up to `limit + 1` that were read: its JSON, put together without parsing the rows. */
export function joinStoredPage(
  list: 'week' | 'day',
  rows: readonly Pick<ListedPublicRow, 'key' | 'body'>[],
  limit: number,
): { readonly text: string; readonly nextCursor: string | null } {
  const stored = rows.flatMap(({ key, body }) => (key !== null && body !== null ? [{ key, body }] : []));
  const shown = stored.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = stored.length > limit && last !== undefined ? encodeCursor(list, last.key) : null;
  const data = shown.map(({ body }) => body).join(',');
  return {
    text: `{"data":[${data}],"next_cursor":${JSON.stringify(nextCursor)},"has_more":${nextCursor !== null}}`,
    nextCursor,
  };
}
