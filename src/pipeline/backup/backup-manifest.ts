import { z } from 'zod';
import { objectPrefixes } from '../../core/storage-prefixes.ts';
import type { BackupRow } from '../../storage/repositories/backups.ts';

/** Under this prefix each backup has a folder named by its time. */
export const backupPrefix = objectPrefixes.backups;

/** What a backup is made of; written last, so a backup without it is none. */
export const backupManifest = z.object({
  version: z.literal(1),
  /** Milliseconds since the epoch. */
  created_at: z.int(),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()).min(1),
      /** Object with the rows: gzip of one JSON array a line, in the order of the columns. */
      object: z.string(),
      rows: z.int().min(0),
      bytes: z.int().min(0),
      /** Of the object, in hex. */
      sha256: z.string().length(64),
    }),
  ),
});

export type BackupManifest = z.infer<typeof backupManifest>;

// cspell:ignore doomed
/** Tables and columns that migrations have renamed, by the names that older backups know them by. */
const renamedTables: Readonly<Record<string, string>> = { doomed_objects: 'pending_deletions' };
const renamedColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  communities: { published: 'policy' },
  doomed_objects: { doomed_at: 'scheduled_at' },
  sources: { derive_key: 'inputs_hash' },
  summaries: { public_body: 'exact_counts' },
  weeks: { digested: 'digested_inputs_hash', summarised: 'summarised_inputs_hash' },
};

/** What older backups say in other values than today: a community was published (1) or not (0) before it had a policy. */
const changedValues: Readonly<
  Record<string, Readonly<Record<string, (value: BackupRow[number]) => BackupRow[number]>>>
> = {
  communities: { policy: (value) => (value === 1 ? 'themes' : value === 0 ? 'private' : value) },
};

/** Gives a row of a backup the values that it has today. */
export function changeValues({ name, columns }: BackupManifest['tables'][number], row: BackupRow): BackupRow {
  const changes = changedValues[name];
  return changes === undefined ? row : row.map((value, i) => changes[columns[i]!]?.(value) ?? value);
}

/** Gives the tables and columns of a backup the names that they have today. */
export function renameTables(manifest: BackupManifest): BackupManifest {
  const tables = manifest.tables.map((table) => ({
    ...table,
    name: renamedTables[table.name] ?? table.name,
    columns: table.columns.map((column) => renamedColumns[table.name]?.[column] ?? column),
  }));
  return { ...manifest, tables };
}

export const manifestKey = (id: string): string => `${backupPrefix}${id}/manifest.json`;

/** Id of a backup by its time: `2026-02-18T021700Z`; ids sort by time. */
export const backupIdOf = (now: number): string =>
  `${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}Z`;

/** Returns the time (ms) in the id of a backup; null for what is none. */
export function timeOfBackup(id: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(id);
  if (match === null) return null;
  const time = Date.parse(`${match[1]}T${match[2]}:${match[3]}:${match[4]}Z`);
  return Number.isNaN(time) ? null : time;
}
