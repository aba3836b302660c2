/**
 * What stands in a segment for the display name of an erased person: a mark that no name begins with, and a keyed hash.
 * Names that phones wrote for one person stay different, so that a further name of theirs is found by the same evidence
 * as ever.
 */

/** What becomes of their messages: they stay counted, or go. */
export type ErasureMode = 'count' | 'remove';

const marks: Readonly<Record<ErasureMode, string>> = { count: '\u0001', remove: '\u0002' };

export const erasedName = (mode: ErasureMode, hash: string): string => marks[mode] + hash;

export function isErasedName(displayName: string): boolean {
  const code = displayName.charCodeAt(0);
  return code === 1 || code === 2;
}

export const modeOfErased = (erased: string): ErasureMode => (isRemovedName(erased) ? 'remove' : 'count');

/** Whether messages under this name are not listed at all. */
export const isRemovedName = (displayName: string): boolean => displayName.charCodeAt(0) === 2;
