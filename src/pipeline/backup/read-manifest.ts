import { PulseError } from '../../core/errors.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import { type BackupManifest, backupManifest, manifestKey, renameTables } from './backup-manifest.ts';

/** Reads the manifest of a backup, with today's names of tables and columns. `not_found` where there is none, `unprocessable` where it cannot be read. */
export async function readManifest(objects: Pick<ObjectStore, 'get'>, id: string): Promise<BackupManifest> {
  const object = await objects.get(manifestKey(id));
  if (object === null)
    throw new PulseError('not_found', `There is no backup ${id}, or it was never finished.`);
  try {
    return renameTables(backupManifest.parse(JSON.parse(new TextDecoder().decode(object.bytes))));
  } catch (cause) {
    throw new PulseError('unprocessable', `The manifest of the backup ${id} cannot be read.`, { cause });
  }
}
