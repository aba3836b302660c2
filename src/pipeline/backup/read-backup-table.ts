import { PulseError } from '../../core/errors.ts';
import { sha256Hex } from '../../core/hash.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { BackupRow } from '../../storage/repositories/backups.ts';
import { type BackupManifest, changeValues } from './backup-manifest.ts';

export type ManifestTable = BackupManifest['tables'][number];

export const damagedBackup = (id: string, why: string): PulseError =>
  new PulseError('unprocessable', `The backup ${id} cannot be restored: ${why}.`);

/** Reads the bytes of a table's object, if they are those that were written; `unprocessable` with the reason otherwise. */
export async function readTableObject(
  objects: Pick<ObjectStore, 'get'>,
  id: string,
  { name, object, bytes, sha256 }: ManifestTable,
): Promise<Uint8Array<ArrayBuffer>> {
  const stored = await objects.get(object);
  if (stored === null) throw damagedBackup(id, `the rows of ${name} are missing`);
  const content = new Uint8Array(stored.bytes);
  if (content.length !== bytes) throw damagedBackup(id, `${name} has ${content.length} of ${bytes} bytes`);
  if ((await sha256Hex(content)) !== sha256) throw damagedBackup(id, `the checksum of ${name} is wrong`);
  return content;
}

/** Reads the rows of a table in a backup, checked. */
export async function readBackupTable(
  objects: Pick<ObjectStore, 'get'>,
  id: string,
  table: ManifestTable,
): Promise<BackupRow[]> {
  const content = await readTableObject(objects, id, table);
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(stream).text();
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => changeValues(table, JSON.parse(line) as BackupRow));
  if (rows.length !== table.rows)
    throw damagedBackup(id, `${table.name} has ${rows.length} of ${table.rows} rows`);
  return rows;
}
