import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFolder } from './find-folder.ts';

/** The API key: what was given, else PULSE_KEY, else the file `key` of the folder, which `npm start` writes; null without any. */
export async function findKey(given: string | undefined): Promise<string | null> {
  const named = given ?? process.env['PULSE_KEY'];
  if (named !== undefined && named.trim() !== '') return named.trim();
  try {
    const key = (await readFile(join(findFolder(), 'key'), 'utf8')).trim();
    return key === '' ? null : key;
  } catch {
    return null;
  }
}
