import { PulseError } from './errors.ts';

/** One page of a list, as every list answers it. */
export type Page<Row> = {
  readonly data: Row[];
  readonly next_cursor: string | null;
  readonly has_more: boolean;
};

const toBase64Url = (text: string): string =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** Encodes an opaque cursor: the list it belongs to and the key of the last row seen. Keys are ASCII, and hold no name or text of a person. */
export function encodeCursor(list: string, key: string): string {
  return toBase64Url(`1:${list}:${key}`);
}

/** Creates the error of a cursor that belongs to no row of its list. */
export const badCursor = (): PulseError =>
  new PulseError('bad_request', 'This cursor does not belong to this list. Start again without a cursor.', {
    details: [{ pointer: '/cursor', detail: 'is not a cursor of this list' }],
  });

/**
 * Decodes the key inside a cursor of this list, or null for none. Anything that `encodeCursor` did not write for this
 * list, or whose key does not have the shape of its keys, is `bad_request`: a cursor is user input.
 */
export function decodeCursor(list: string, cursor: string | undefined, keyShape: RegExp): string | null {
  if (cursor === undefined) return null;
  const prefix = `1:${list}:`;
  let text = '';
  try {
    text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    // not base64: refused below with all the others
  }
  const key = text.slice(prefix.length);
  if (!text.startsWith(prefix) || !keyShape.test(key) || toBase64Url(text) !== cursor) {
    throw badCursor();
  }
  return key;
}

/** Makes a page of `limit` rows from up to `limit + 1` that were read: the extra one tells that there are more. */
export function toPage<Row, Out>(
  list: string,
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string,
  toOut: (row: Row) => Out,
): Page<Out> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    data: shown.map(toOut),
    next_cursor: hasMore ? encodeCursor(list, keyOf(last)) : null,
    has_more: hasMore,
  };
}
