import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepOrphans } from '../../../src/jobs/tasks/sweep-orphans.ts';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { endlessTaskLease } from '../../../testing/harness/endless-task-lease.ts';
import { ingestCaller } from '../../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import { serveIngest } from '../../../testing/harness/serve-ingest.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { runCli } from './run-cli.ts';

let test: TestServices;
let server: Awaited<ReturnType<typeof serveIngest>>;
let key = '';
beforeAll(async () => {
  test = await openMemoryServices();
  server = await serveIngest(test);
  key = (await seedKey(test)).key;
  await seedCommunity(test, { slug: 'harbour' });
  const put = (name: string, text: string) => test.services.objects.put(name, new TextEncoder().encode(text));
  await put('raw/com_harbour/upl_lost', 'four');
  await sweepOrphans(test.services, endlessTaskLease);
  await put('segments/src_lost/2026-W07', 'seven..');
  await put(`media/com_harbour/${'a'.repeat(64)}`, 'one');
  await test.d1
    .prepare(
      `INSERT INTO artifacts (community_id, sha256, stored_sha256, size, media_type, created_at) VALUES (?, ?, 'b', 1, 'image/png', 0)`,
    )
    .bind('com_harbour', 'b'.repeat(64))
    .run();
});
afterAll(async () => {
  await server.close();
  await test.close();
});

const run = (...args: readonly string[]) =>
  runCli(['orphans', '--url', server.url, '--key', key, ...args], { cwd: tmpdir() });

describe('pulse orphans', () => {
  it('shows what has lost its other half, in every area, and changes nothing', async () => {
    for (let time = 0; time < 2; time++) {
      const { code, stdout, stderr } = await run('--json');
      expect([code, stderr]).toEqual([0, '']);
      expect(
        stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toEqual([
        {
          kind: 'raw_object',
          name: 'raw/com_harbour/upl_lost',
          bytes: 4,
          first_seen_at: '2026-02-18T12:00:00Z',
        },
        { kind: 'segment_object', name: 'segments/src_lost/2026-W07', bytes: 7, first_seen_at: null },
        {
          kind: 'media_object',
          name: `media/com_harbour/${'a'.repeat(64)}`,
          bytes: 3,
          first_seen_at: null,
        },
        { kind: 'media_row', name: `media/com_harbour/${'b'.repeat(64)}`, bytes: null, first_seen_at: null },
      ]);
    }
    const { stdout } = await run();
    expect(stdout).toMatch(/^raw_object {6}raw\/com_harbour\/upl_lost {2}4 B {2}2026-02-18T12:00:00/);
    expect(stdout).toMatch(/\n4 orphans, 14 B\n$/);
  });

  it('lists by community only media, and gives cursors that are checked', async () => {
    const call = ingestCaller(test);
    const raw = await call('GET /api/orphans?area=raw&community=harbour', { key });
    expect([raw.status, raw.body['code']]).toEqual([400, 'bad_request']);
    const media = await call('GET /api/orphans?area=media&community=harbour', { key });
    expect([media.status, (media.body['data'] as unknown[]).length]).toEqual([200, 2]);
    const cursor = await call('GET /api/orphans?area=raw&cursor=xyz', { key });
    expect([cursor.status, cursor.body['code']]).toEqual([400, 'bad_request']);
    const foreign = await call('GET /api/orphans?area=media&community=nobody', { key });
    expect(foreign.status).toBe(404);
  });
});
