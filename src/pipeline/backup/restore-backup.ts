import { PulseError } from '../../core/errors.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { findFilledTable, insertTableRows, listBackupTables } from '../../storage/repositories/backups.ts';
import { markEverySource } from '../../storage/repositories/erasures.ts';
import { damagedBackup, readBackupTable, readTableObject } from './read-backup-table.ts';
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
      `The database is not empty: ${filled} has rows. Restore into an empty one.`,
    );
  }
  for (const table of manifest.tables) {
    const target = tables.find(({ name }) => name === table.name);
    const missing =
      target === undefined ? null : table.columns.find((name) => !target.columns.includes(name));
    if (target === undefined) throw damagedBackup(id, `the database has no table ${table.name}`);
    if (missing !== null && missing !== undefined)
      throw damagedBackup(id, `the table ${table.name} has no column ${missing}`);
    await readTableObject(objects, id, table);
  }
  const restored: Record<string, number> = {};
  for (const table of manifest.tables) {
    const rows = await readBackupTable(objects, id, table);
    for (let at = 0; at < rows.length; at += pageRows) {
      await insertTableRows(db, {
        table: table.name,
        columns: table.columns,
        rows: rows.slice(at, at + pageRows),
      });
    }
    restored[table.name] = rows.length;
  }
  // whoever was erased since is to be taken out again
  await markEverySource(db);
  return restored;
}
