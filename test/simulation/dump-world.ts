import { createHash } from 'node:crypto';
import type { SimWorld } from './sim-world.ts';

/**
 * Everything that must not depend on faults, order or repetition, as text: derived rows and merged objects in full;
 * exports by their outcome. Left out is what tells how it came about: times, attempts, revisions, leases, cron runs.
 */
export function dumpWorld(world: SimWorld): string {
  const { query } = world.database;
  const tables = {
    exports: 'SELECT id, source_id, status, error_code, report FROM exports ORDER BY id',
    sources: 'SELECT id, derive_key FROM sources ORDER BY id',
    weeks: `SELECT source_id, week, fingerprint, messages, system_messages, evidence, figures, digested, summarised
      FROM weeks ORDER BY source_id, week`,
    days: 'SELECT * FROM days ORDER BY source_id, day',
    digests: 'SELECT * FROM digests ORDER BY source_id, day',
    summaries: 'SELECT * FROM summaries ORDER BY source_id, week',
    public_rows: 'SELECT * FROM public_rows ORDER BY community_id, kind, key',
    labels: 'SELECT * FROM labels ORDER BY source_id, label',
    attachments:
      'SELECT source_id, entry_key, name, size, crc32 FROM attachments ORDER BY source_id, entry_key',
    outbox: 'SELECT * FROM outbox ORDER BY id',
  };
  const lines: string[] = [];
  for (const [table, sql] of Object.entries(tables)) {
    for (const row of query(sql)) lines.push(`${table} ${JSON.stringify(row)}`);
  }
  for (const [key, { bytes }] of [...world.storage.stored].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push(`object ${key} ${createHash('sha256').update(bytes).digest('hex')}`);
  }
  return lines.join('\n');
}
