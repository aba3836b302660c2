import type { ObjectStore } from '../../ports/objects.ts';
import { backupPrefix } from './backup-manifest.ts';

/** Objects a page, and pages at most: thirty days of backups have about a thousand objects. */
const pageSize = 1000;
const maxPages = 20;

export type StoredBackup = {
  readonly id: string;
  readonly keys: readonly string[];
  /** It has its manifest. */
  readonly finished: boolean;
};

/** Lists what is stored of backups, oldest first: storage lists keys in their order, and ids sort by time. */
export async function listBackups(objects: ObjectStore): Promise<StoredBackup[]> {
  const keysOf = new Map<string, string[]>();
  let cursor: string | null = null;
  for (let page = 0; page < maxPages; page++) {
    const listed = await objects.list(backupPrefix, cursor, pageSize);
    for (const { key } of listed.objects) {
      const id = key.slice(backupPrefix.length).split('/')[0]!;
      keysOf.set(id, [...(keysOf.get(id) ?? []), key]);
    }
    cursor = listed.cursor;
    if (cursor === null) break;
  }
  return [...keysOf].map(([id, keys]) => ({
    id,
    keys,
    finished: keys.some((key) => key.endsWith('/manifest.json')),
  }));
}
