import { PulseError } from '../../core/errors.ts';
import { sha256Hex } from '../../core/hash.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { findFilledTable } from '../../storage/repositories/backup/find-filled-table.ts';
import { insertTableRows } from '../../storage/repositories/backup/insert-table-rows.ts';
import { listBackupTables } from '../../storage/repositories/backup/list-backup-tables.ts';
import type { BackupRow } from '../../storage/repositories/backup/read-table-page.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { readManifest } from './read-manifest.ts';

/** Rows written at a time. */
const pageRows = 500;

type RestoreServices = { readonly db: Db; readonly objects: ObjectStore };

/**
 * Brings a backup into an empty database that has had its migrations. Every object is checked before the first row is
 * written: `unprocessable` with the reason for a damaged or incomplete backup, or one of another schema; `conflict`
 * where the database is not empty. Returns the rows by table.
 */
export async function restoreBackup(
  { db, objects }: RestoreServices,
  id: string,
): Promise<Readonly<Record<string, number>>> {
  const manifest = await readManifest(objects, id);
  const tables = await listBackupTables(db);
  const filled = await findFilledTable(db, tables);
  if (filled !== null) {
    throw new PulseError(
      'conflict',
      `The database is not empty: ${filled} has rows. Restore into a new one.`,
    );
  }
  for (const table of manifest.tables) {
    const target = tables.find(({ name }) => name === table.name);
    const missing =
      target === undefined ? null : table.columns.find((name) => !target.columns.includes(name));
    if (target === undefined) throw damaged(id, `the database has no table ${table.name}`);
    if (missing !== null && missing !== undefined)
      throw damaged(id, `the table ${table.name} has no column ${missing}`);
    await readObject(objects, id, table);
  }
  const restored: Record<string, number> = {};
  for (const table of manifest.tables) {
    const rows = await readRows(await readObject(objects, id, table), id, table);
    for (let at = 0; at < rows.length; at += pageRows) {
      await insertTableRows(db, {
        table: table.name,
        columns: table.columns,
        rows: rows.slice(at, at + pageRows),
      });
    }
    restored[table.name] = rows.length;
  }
  return restored;
}

type ManifestTable = BackupManifest['tables'][number];

const damaged = (id: string, why: string): PulseError =>
  new PulseError('unprocessable', `The backup ${id} cannot be restored: ${why}.`);

/** The bytes of a table's object, if they are those that were written. */
async function readObject(
  objects: ObjectStore,
  id: string,
  { name, object, bytes, sha256 }: ManifestTable,
): Promise<Uint8Array<ArrayBuffer>> {
  const stored = await objects.get(object);
  if (stored === null) throw damaged(id, `the rows of ${name} are missing`);
  const content = new Uint8Array(stored.bytes);
  if (content.length !== bytes) throw damaged(id, `${name} has ${content.length} of ${bytes} bytes`);
  if ((await sha256Hex(content)) !== sha256) throw damaged(id, `the checksum of ${name} is wrong`);
  return content;
}

async function readRows(
  content: Uint8Array<ArrayBuffer>,
  id: string,
  table: ManifestTable,
): Promise<BackupRow[]> {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(stream).text();
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as BackupRow);
  if (rows.length !== table.rows) throw damaged(id, `${table.name} has ${rows.length} of ${table.rows} rows`);
  return rows;
}
