import { afterAll, beforeAll, expect, it } from 'vitest';
import { sumCommunityBytes } from '../../src/storage/repositories/artifacts.ts';
import {
  findMediaJob,
  listEntryStates,
  requeueStaleMedia,
  retryFailedMedia,
  saveMedia,
} from '../../src/storage/repositories/media-extraction.ts';
import { listMediaRowsBetween, listUnclaimedMedia } from '../../src/storage/repositories/orphans.ts';
import { scheduleRawDeletion } from '../../src/storage/repositories/retention.ts';
import { insertUpload } from '../../src/storage/repositories/uploads.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
const seen: string[] = [];
beforeAll(async () => {
  test = await openTestServices();
});
afterAll(() => test.close());

it('statements about media never scan a table', async () => {
  const { services, d1 } = test;
  const { build } = services.db;
  // every statement is compiled, explained and not run
  const explain = async (query: {
    compile(provider: typeof build): { sql: string; parameters: readonly unknown[] };
  }) => {
    const { sql, parameters } = query.compile(build);
    const { results } = await d1
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...parameters)
      .all<{ detail: string }>();
    for (const { detail } of results) seen.push(`${detail} | ${sql.trim().slice(0, 60)}`);
    return [];
  };
  const db = {
    ...services.db,
    all: (_: string, query: never) => explain(query),
    first: async (_: string, query: never) => (await explain(query))[0] ?? null,
    run: async (_: string, query: never) => (await explain(query)).length,
    batch: async (queries: readonly { query: never }[]) => {
      for (const { query } of queries) await explain(query);
      return queries.map(() => ({ rows: [], changes: 0 }));
    },
  } as unknown as typeof services.db;
  const artifact = { sha256: 'a', storedSha256: 'a', size: 1, mediaType: 'text/plain', meta: '{}' };

  await findMediaJob(db, 'exp_1');
  await listEntryStates(db, 'src_a', ['a', 'b']);
  await saveMedia(db, {
    exportId: 'exp_1',
    communityId: 'com_a',
    sourceId: 'src_a',
    lease: { name: 'media:com_a', owner: 'o', fence: 1 },
    outcomes: [
      { entryKey: 'a', artifact },
      { entryKey: 'b', problem: 'zip_bomb' },
    ],
    counts: { total: 2, stored: 1, skipped: 1 },
    done: true,
    now: 1,
  });
  await requeueStaleMedia(db, { now: 1, silentSince: 1 });
  await retryFailedMedia(db, { now: 1, silentSince: 1, codes: ['internal'], maxAttempts: 5 });
  await sumCommunityBytes(db, 'com_a', 1);
  await insertUpload(
    db,
    {
      id: 'upl_a',
      community_id: 'com_a',
      source_id: 'src_a',
      file_name: 'a.zip',
      size: 1,
      part_size: 1,
      part_count: 1,
      object_key: 'raw/com_a/upl_a',
      storage_upload_id: '',
      status: 'open',
      export_id: null,
      created_at: 1,
      updated_at: 1,
      expires_at: 2,
      discarded_at: null,
    },
    10,
  );
  const media = { communityId: 'com_a', sha256: 'a' };
  await listMediaRowsBetween(db, { after: media, upTo: null, limit: 10 });
  await listUnclaimedMedia(db, [media]);
  await scheduleRawDeletion(db, { now: 2, before: 1, beforeWaiting: 1 });

  expect(seen.length).toBeGreaterThan(12);
  const scans = seen.filter((line) => /^SCAN/.test(line) && !/VIRTUAL TABLE|CONSTANT ROW/.test(line));
  expect(scans).toEqual([]);
  // a list of files is walked once, each file found by its key
  expect(seen.filter((line) => /^S\w+ (attachments|a) /.test(line) && !/entry_key=\?/.test(line))).toEqual(
    [],
  );
});
