import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { backupIdOf } from '../../src/pipeline/backup/backup-manifest.ts';
import { readBackupTable, readTableObject } from '../../src/pipeline/backup/read-backup-table.ts';
import { readManifest } from '../../src/pipeline/backup/read-manifest.ts';
import type { ObjectStore } from '../../src/ports/objects.ts';
import { StopError } from '../run-main.ts';

/** D1 takes no longer statement. Source: Cloudflare D1 limits. */
const maxStatementBytes = 100_000;

/** What the crons of a new database write at once; nothing is lost without it. */
const ownOfEachMachine = ['leases', 'cron_runs', 'slow_queries'];

/** Objects that were downloaded into one folder, under the last part of their keys. */
function openFolder(folder: string): Pick<ObjectStore, 'get'> {
  return {
    async get(key) {
      try {
        const bytes = new Uint8Array(await readFile(join(folder, basename(key))));
        return { key, bytes, size: bytes.length, etag: '' };
      } catch (thrown) {
        if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw thrown;
      }
    },
  };
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (value: string | number | null): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');

/**
 * Writes a backup as SQL, one INSERT a row, for a database that has had its migrations and holds none of these rows.
 * Every object is checked before the first line is written.
 */
export async function writeRestoreSql(
  folder: string,
  file: string,
): Promise<{ readonly rows: number; readonly tables: number }> {
  const objects = openFolder(folder);
  const manifest = await readManifest(objects, 'in this folder');
  const id = backupIdOf(manifest.created_at);
  const wanted = manifest.tables.filter(({ name, rows }) => rows > 0 && !ownOfEachMachine.includes(name));
  for (const table of manifest.tables) await readTableObject(objects, id, table);
  const out = createWriteStream(file);
  let count = 0;
  for (const table of wanted) {
    const into = `INSERT INTO ${quote(table.name)} (${table.columns.map(quote).join(', ')}) VALUES`;
    for (const row of await readBackupTable(objects, id, table)) {
      const statement = `${into} (${row.map(literal).join(', ')});\n`;
      if (Buffer.byteLength(statement) > maxStatementBytes)
        throw new StopError(
          `The row ${String(row[0])} of ${table.name} is too long for one statement of D1.`,
        );
      if (!out.write(statement)) await once(out, 'drain');
      count++;
    }
  }
  // whoever was erased since is taken out again within a quarter of an hour, by what is kept of them in R2
  out.write(
    'INSERT INTO pending_erasures (source_id, since) SELECT id, 0 FROM sources WHERE true ON CONFLICT DO NOTHING;\n',
  );
  out.end();
  await once(out, 'finish');
  return { rows: count, tables: wanted.length };
}
