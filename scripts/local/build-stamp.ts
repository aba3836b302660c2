import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What was made from what: paths, and a hash over the bytes of all of them. */
type Stamp = { readonly paths: readonly string[]; readonly hash: string };

function hashFiles(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const bytes = readFileSync(resolve(root, path));
    hash.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Notes in `stampPath` that these files, inputs and outputs, belong together. */
export function writeStamp(stampPath: string, root: string, paths: readonly string[]): void {
  const stamp: Stamp = { paths, hash: hashFiles(root, paths) };
  writeFileSync(stampPath, JSON.stringify(stamp));
}

/** Says whether all files of a stamp are as they were; false without a stamp, or where a file is gone. */
export function isStampTrue(stampPath: string, root: string): boolean {
  try {
    const { paths, hash } = JSON.parse(readFileSync(stampPath, 'utf8')) as Stamp;
    return hashFiles(root, paths) === hash;
  } catch {
    return false;
  }
}
