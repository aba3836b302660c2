import { z } from 'zod';
import { objectPrefixes } from '../../core/storage-prefixes.ts';

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

export const manifestKey = (id: string): string => `${backupPrefix}${id}/manifest.json`;

/** Id of a backup by its time: `2026-02-18T021700Z`; ids sort by time. */
export const backupIdOf = (now: number): string =>
  `${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}Z`;

/** The time (ms) in the id of a backup; null for what is none. */
export function timeOfBackup(id: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(id);
  if (match === null) return null;
  const time = Date.parse(`${match[1]}T${match[2]}:${match[3]}:${match[4]}Z`);
  return Number.isNaN(time) ? null : time;
}
