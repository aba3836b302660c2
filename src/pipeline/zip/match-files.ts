import { baseName, cleanName } from './clean-name.ts';

/** Tells whether an archive holds a file that its transcript names; folders of a re-packed archive do not count. */
export function matchFiles(entries: readonly { readonly name: string }[]): (name: string) => boolean {
  const names = new Set(entries.map(({ name }) => baseName(name)));
  return (name) => names.has(cleanName(name));
}
