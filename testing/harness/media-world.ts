import { createHash } from 'node:crypto';
import type { MediaKind } from '@beacon-pulse/contracts/src/enums.ts';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { consume } from '../../src/jobs/consume.ts';
import { handleExportIngest } from '../../src/jobs/handlers/export-ingest.ts';
import { mediaKey } from '../../src/pipeline/media/media-key.ts';
import { sniffType } from '../../src/pipeline/media/sniff-type.ts';
import { buildZip, type EntrySpec } from '../fixtures/build-zip.ts';
import { openMemoryServices } from './open-memory-services.ts';
import { jpegOf } from './scripted-media-models.ts';
import type { TestServices } from './test-services.ts';

export const communityId = 'com_a';
export const sourceId = 'src_a';

/** The services of a test file that has to do with media: before each of its tests, two sources and nothing else. */
export function useMediaWorld(open: () => Promise<TestServices> = openMemoryServices): TestServices {
  const test = {} as TestServices;
  beforeAll(async () => void Object.assign(test, await open()));
  beforeEach(async () => {
    await test.reset();
    await foundSources(test);
  });
  afterAll(() => test.close());
  return test;
}

/** A community with two sources. */
export async function foundSources({ d1, clock }: TestServices): Promise<void> {
  await d1.batch([
    d1
      .prepare(`INSERT INTO communities (id, slug, name, time_zone, language, policy, created_at, updated_at)
        VALUES (?, 'harbour', 'Harbour', 'Europe/Lisbon', 'en', 'themes', ?, ?)`)
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
  test.sent.push({ body: { v: 2, type: 'export.ingest', export_id: id, correlation_id: `cor_${id}` } });
}

/** The export `exp_1`, its chat merged, its media still to be read; the messages that follow. */
export async function ingestOnly(
  test: TestServices,
  files: readonly EntrySpec[],
): ReturnType<typeof handleExportIngest> {
  await uploadArchive(test, 'exp_1', zipWith(files));
  return handleExportIngest(test.services, test.sent.shift()!.body as never);
}

/** Gives one message to the consumer: the seconds after which it wants it again, or null. */
export async function deliver(
  { services }: TestServices,
  body: unknown,
  attempts = 1,
): Promise<number | null> {
  const settled: (number | null)[] = [];
  await consume(services, [
    {
      body,
      attempts,
      ack: () => settled.push(null),
      retry: ({ delaySeconds }) => settled.push(delaySeconds),
    },
  ]);
  if (settled.length !== 1) throw new Error(`the message was settled ${settled.length} times`);
  return settled[0]!;
}

/** Works off what was sent and what follows from it, but for messages of one type, which are lost: these. */
export async function drainWithout(test: TestServices, type: string): Promise<unknown[]> {
  const lost: unknown[] = [];
  for (let i = 0; i < 50 && test.sent.length > 0; i++) {
    const { body } = test.sent.shift()!;
    if ((body as { type: string }).type === type) lost.push(body);
    else await deliver(test, body);
  }
  return lost;
}

export async function rowsOf<Row = Record<string, unknown>>(
  { d1 }: TestServices,
  sql: string,
): Promise<Row[]> {
  return (await d1.prepare(sql).all<Row>()).results;
}

export const keysUnder = async ({ services }: TestServices, prefix: string): Promise<string[]> =>
  (await services.objects.list(prefix, null, 1000)).objects.map(({ key }) => key).sort();

export const mediaOf = async (test: TestServices, exportId: string): Promise<Record<string, unknown>> =>
  (
    await rowsOf(
      test,
      `SELECT media_status AS status, media_total AS total, media_stored AS stored, media_skipped AS skipped,
        media_error AS error FROM exports WHERE id = '${exportId}'`,
    )
  )[0]!;

/** Files that differ, pictures unless `of` says otherwise. */
export const many = (count: number, of = jpegOf): Uint8Array[] =>
  Array.from({ length: count }, (_, i) => of(`file ${i}`));

type StoredFile = { readonly sha256: string; readonly bytes: Uint8Array };

/** Puts files where extraction leaves them, their batches out of date; sorted by their hashes. */
export async function storeFiles(
  { services, d1, clock }: TestServices,
  community: string,
  files: readonly Uint8Array[],
  { exportId = 'exp_1' }: { exportId?: string } = {},
): Promise<StoredFile[]> {
  const stored = files
    .map((bytes) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes }))
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  for (const { sha256, bytes } of stored) {
    await services.objects.put(mediaKey(community, sha256), bytes);
    const type = sniffType(bytes);
    await d1.batch([
      d1
        .prepare(`INSERT INTO artifacts (community_id, sha256, stored_sha256, size, media_type, created_at, export_id)
          VALUES (?, ?, ?, ?, ?, ?, ?)`)
        .bind(community, sha256, sha256, bytes.length, type, clock.now, exportId),
      d1
        .prepare(`INSERT INTO media_batches (kind, community_id) VALUES (?, ?)
          ON CONFLICT DO UPDATE SET revision = revision + 1`)
        .bind(type.slice(0, 5), community),
    ]);
  }
  return stored;
}

/** The message that starts a batch. */
export const analyse = (community: string, kind: MediaKind) =>
  ({
    v: 2,
    type: 'media.analyse',
    community_id: community,
    kind,
    after: '',
    correlation_id: 'cor_test',
  }) as const;

/** How many files are in each state of analysis. */
export const statesOf = async (test: TestServices): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await rowsOf<{ state: string; n: number }>(
        test,
        'SELECT state, COUNT(*) AS n FROM analyses GROUP BY state ORDER BY state',
      )
    ).map(({ state, n }) => [state, n]),
  );

export const batchOf = async (test: TestServices, kind: MediaKind): Promise<Record<string, unknown>> =>
  (await rowsOf(test, `SELECT * FROM media_batches WHERE kind = '${kind}'`))[0]!;
