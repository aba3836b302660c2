import { createHash } from 'node:crypto';
import type { SimWorld } from './sim-world.ts';

/**
 * What must not depend on faults, order or repetition. Left out is what tells how it came about: times, attempts,
 * revisions, ids of exports, leases, cron runs. Uploads stand for their exports; of files that came twice either one
 * may have been read.
 */
export const dumpedTables: Readonly<Record<string, string>> = {
  exports: `SELECT u.id AS upload, e.source_id, e.community_id, e.status, e.error_code, e.media_status,
      CASE WHEN EXISTS (SELECT 1 FROM exports t WHERE t.source_id = e.source_id
        AND t.file_fingerprint = e.file_fingerprint AND t.id <> e.id AND t.status = 'completed') THEN 'twin' ELSE e.report END AS report
    FROM uploads u LEFT JOIN exports e ON e.id = u.export_id ORDER BY u.id`,
  sources: 'SELECT id AS source_id, inputs_hash FROM sources ORDER BY id',
  weeks: `SELECT source_id, week, fingerprint, messages, system_messages, evidence, figures, digested_inputs_hash, summarised_inputs_hash, known_days
    FROM weeks ORDER BY source_id, week`,
  coverage: 'SELECT source_id, from_day, to_day, cut FROM coverage ORDER BY source_id, from_day, to_day',
  days: 'SELECT source_id, day, week, fingerprint, messages FROM days ORDER BY source_id, day',
  digests: 'SELECT source_id, day, input, body FROM digests ORDER BY source_id, day',
  summaries: 'SELECT source_id, week, input, body, exact_counts FROM summaries ORDER BY source_id, week',
  terms: 'SELECT source_id, week, body, counts FROM terms ORDER BY source_id, week',
  public_rows: 'SELECT community_id, kind, key, body FROM public_rows ORDER BY community_id, kind, key',
  labels: 'SELECT source_id, label, person FROM labels ORDER BY source_id, label',
  attachments: `SELECT source_id, entry_key, name, size, crc32, artifact, problem
    FROM attachments ORDER BY source_id, entry_key`,
  artifacts: `SELECT community_id, sha256, stored_sha256, size, media_type, meta
    FROM artifacts ORDER BY community_id, sha256`,
  analyses: `SELECT community_id, sha256, input, state, code, captions, result FROM analyses ORDER BY community_id, sha256`,
  media_batches:
    'SELECT community_id, kind, state, needed, taken_at FROM media_batches ORDER BY community_id, kind',
  dead_letters: `SELECT community_id, type, error_code FROM dead_letters
    WHERE replayed_at IS NULL ORDER BY community_id, type, error_code`,
  tombstones: 'SELECT community_id, name_hash, kind, mode FROM tombstones ORDER BY community_id, name_hash',
  outbox: 'SELECT id, body FROM outbox ORDER BY id',
};

export type Row = Readonly<Record<string, unknown>>;
export type DumpInput = {
  readonly rowsOf: (table: string, sql: string) => readonly Row[];
  readonly objects: Iterable<readonly [key: string, bytes: Uint8Array]>;
};

/** Only what belongs to these sources and communities; all when left out. */
export type DumpScope = { readonly ids?: readonly string[] };

/** The canonical state as text: derived rows in full, exports by their outcome, objects by their hash. */
export function dumpState({ rowsOf, objects }: DumpInput, { ids }: DumpScope = {}): string {
  const lines: string[] = [];
  for (const [table, sql] of Object.entries(dumpedTables)) {
    for (const row of rowsOf(table, sql)) {
      const owner = row['source_id'] ?? row['community_id'];
      if (ids === undefined || ids.includes(String(owner))) lines.push(`${table} ${JSON.stringify(row)}`);
    }
  }
  for (const [key, bytes] of [...objects].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // a copy of the night it was made in
    if (key.startsWith('backups/')) continue;
    // tombstones stand above, without their times
    if (key.startsWith('erasures/')) continue;
    if (ids !== undefined && !key.split('/').some((part) => ids.includes(part))) continue;
    lines.push(`object ${key} ${createHash('sha256').update(bytes).digest('hex')}`);
  }
  return lines.join('\n');
}

export function dumpWorld(world: SimWorld, scope: DumpScope = {}): string {
  const objects = [...world.storage.stored].map(([key, { bytes }]) => [key, bytes] as const);
  return dumpState({ rowsOf: (_, sql) => world.database.query(sql), objects }, scope);
}

/** A dump without how the exports are called and which of them were kept: what is known, whatever it came from. */
export function knowledgeOf(dump: string): string {
  return dump
    .split('\n')
    .filter((line) => !line.startsWith('exports ') && !line.startsWith('object raw/'))
    .join('\n');
}

/** The first lines in which two dumps differ, for a message that can be read. */
export function firstDifference(wanted: string, got: string): string {
  const a = wanted.split('\n');
  const b = got.split('\n');
  const at = a.findIndex((line, i) => line !== b[i]);
  const i = at === -1 ? a.length : at;
  return `line ${i + 1}\n  wanted ${(a[i] ?? 'nothing').slice(0, 600)}\n  got    ${(b[i] ?? 'nothing').slice(0, 600)}`;
}
