import type { ObjectStore } from '../../../src/ports/objects.ts';
import type { TestServices } from '../../harness/open-services.ts';
import { buildZip, type EntrySpec } from '../zip/build-zip.ts';

export const communityId = 'com_a';
export const sourceId = 'src_a';

/** A community with two sources. */
export async function foundSources({ d1, clock }: TestServices): Promise<void> {
  await d1.batch([
    d1
      .prepare(`INSERT INTO communities (id, slug, name, time_zone, language, published, created_at, updated_at)
        VALUES (?, 'harbour', 'Harbour', 'Europe/Lisbon', 'en', 1, ?, ?)`)
      .bind(communityId, clock.now, clock.now),
    ...[sourceId, 'src_b'].map((id) =>
      d1
        .prepare(
          `INSERT INTO sources (id, community_id, slug, name, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)`,
        )
        .bind(id, communityId, id.replace('_', '-'), id, clock.now, clock.now),
    ),
  ]);
}

/** A short chat, and the files it was exported with. */
export function zipWith(files: readonly EntrySpec[]): Uint8Array {
  const chat = Array.from(
    { length: 12 },
    (_, i) =>
      `18/02/2026, 09:${String(10 + i)} - ${i % 2 ? 'Ada' : 'Ben'}: Message number ${i} about the harbour\n`,
  ).join('');
  return buildZip({ entries: [{ name: '_chat.txt', content: chat }, ...files] }).bytes;
}

/** An export as a completed upload leaves it, and the message that starts it. */
export async function uploadArchive(
  test: TestServices,
  id: string,
  bytes: Uint8Array,
  source = sourceId,
): Promise<void> {
  const { d1, clock, services } = test;
  const head = await services.objects.put(`raw/${communityId}/${id}`, bytes);
  await d1
    .prepare(`INSERT INTO exports (id, community_id, source_id, file_name, size, object_key, file_fingerprint, status,
        correlation_id, created_at, updated_at) VALUES (?, ?, ?, 'chat.zip', ?, ?, ?, 'queued', ?, ?, ?)`)
    .bind(id, communityId, source, bytes.length, head!.key, head!.etag, `cor_${id}`, clock.now, clock.now)
    .run();
  test.sent.push({ body: { v: 1, type: 'export.ingest', export_id: id, correlation_id: `cor_${id}` } });
}

export async function rowsOf<Row = Record<string, unknown>>(
  { d1 }: TestServices,
  sql: string,
): Promise<Row[]> {
  return (await d1.prepare(sql).all<Row>()).results;
}

export const mediaOf = async (test: TestServices, exportId: string): Promise<Record<string, unknown>> =>
  (
    await rowsOf(
      test,
      `SELECT media_status AS status, media_total AS total, media_stored AS stored, media_skipped AS skipped,
        media_error AS error FROM exports WHERE id = '${exportId}'`,
    )
  )[0]!;

export type Counts = { reads: number; bytesRead: number; writes: number };

/** Counts what is asked of storage from here on. */
export function countObjects(test: TestServices): { objects: ObjectStore; counts: Counts } {
  const counts: Counts = { reads: 0, bytesRead: 0, writes: 0 };
  const { objects } = test.services;
  return {
    counts,
    objects: {
      ...objects,
      async getRange(key, offset, length) {
        counts.reads++;
        counts.bytesRead += length;
        return objects.getRange(key, offset, length);
      },
      async put(key, bytes, condition) {
        counts.writes++;
        return objects.put(key, bytes, condition);
      },
    },
  };
}
