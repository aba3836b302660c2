import type { Clock } from '../../ports/clock.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import {
  type BackupRow,
  type BackupTable,
  listBackupTables,
  readTablePage,
} from '../../storage/repositories/backups.ts';
import { type BackupManifest, backupIdOf, backupPrefix, manifestKey } from './backup-manifest.ts';
import { writeObject } from './object-writer.ts';

type BackupLimits = {
  /** A row of ours has some kilobytes at most. */
  readonly pageRows: number;
  /** Of one table. */
  readonly maxPages: number;
};

/** Ten million rows a table. */
const backupLimits: BackupLimits = { pageRows: 500, maxPages: 20_000 };

const encoder = new TextEncoder();

/**
 * Copies every table of the database to object storage, each as one compressed object of JSON lines, and a manifest
 * with their checksums at last. Tables are read one after the other while work goes on: what changes meanwhile is in
 * one table and not yet in another, which the reconciling crons mend after a restore. `onPage` is called before each page
 * and ends the work by throwing. Returns the backup's id.
 * @throws RangeError where a table has more pages than may be read
 */
export async function writeBackup(
  { db, objects, clock }: { readonly db: Db; readonly objects: ObjectStore; readonly clock: Clock },
  onPage: () => Promise<unknown> = async () => {},
  limits: BackupLimits = backupLimits,
): Promise<string> {
  const now = clock.now();
  const id = backupIdOf(now);
  const tables: BackupManifest['tables'] = [];
  for (const table of await listBackupTables(db)) {
    const object = `${backupPrefix}${id}/${table.name}.jsonl.gz`;
    const counted = { rows: 0 };
    const lines = streamRows(db, table, counted, { onPage, ...limits });
    const written = await writeObject(
      objects,
      object,
      lines.pipeThrough(new CompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>),
    );
    tables.push({ name: table.name, columns: [...table.columns], object, rows: counted.rows, ...written });
  }
  const manifest: BackupManifest = { version: 1, created_at: now, tables };
  await objects.put(manifestKey(id), encoder.encode(JSON.stringify(manifest)));
  return id;
}

/** The rows of a table as lines of JSON, read as fast as they are taken. */
function streamRows(
  db: Db,
  table: BackupTable,
  counted: { rows: number },
  { onPage, pageRows, maxPages }: BackupLimits & { readonly onPage: () => Promise<unknown> },
): ReadableStream<Uint8Array> {
  let last: BackupRow | null = null;
  let pages = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (pages++ >= maxPages) throw new RangeError(`the table ${table.name} is too large for a backup`);
      await onPage();
      const rows: BackupRow[] = await readTablePage(db, table, last, pageRows);
      last = rows.at(-1) ?? null;
      counted.rows += rows.length;
      if (rows.length > 0)
        controller.enqueue(encoder.encode(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
      if (rows.length < pageRows) controller.close();
    },
  });
}
