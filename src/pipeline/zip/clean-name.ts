/** Characters of a name that are kept in memory; file systems end at 255 for a part. */
const maxNameLength = 512;

const needsCare = /[^\x20-\x7e]|[\\/:]/;
// C0 and C1 controls, DEL, bidi marks and overrides, line separators, the byte order mark.
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A name fit to be shown and compared: NFC, without control and bidi characters, without drive, root, `.`
 * and `..` parts, `/` between parts, at most 512 UTF-16 units. Never a path: object keys are hashes.
 * Names in a transcript go through it too before they are compared with an archive's.
 */
export function cleanName(name: string): string {
  if (!needsCare.test(name) && name !== '.' && name !== '..' && name.length <= maxNameLength) return name;
  const parts = name
    .toWellFormed()
    .replace(unseen, '')
    .replaceAll('\\', '/')
    .replace(/^\/*[A-Za-z]:/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const clean = parts.join('/').normalize('NFC');
  return clean.length <= maxNameLength ? clean : clean.slice(0, maxNameLength).toWellFormed();
}

/** The part of a cleaned name behind its last slash. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
