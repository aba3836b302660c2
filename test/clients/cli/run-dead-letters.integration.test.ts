import { tmpdir } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { seedExport } from '../../../testing/fixtures/seed-export.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import { serveIngest } from '../../../testing/harness/serve-ingest.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { runCli } from './run-cli.ts';

/** The real surface over HTTP, for a CLI that is a process of its own. */
let test: TestServices;
let server: Awaited<ReturnType<typeof serveIngest>>;
let key = '';
beforeAll(async () => {
  test = await openMemoryServices();
  server = await serveIngest(test);
});
beforeEach(async () => {
  await test.reset();
  key = (await seedKey(test)).key;
  const seeded = await seedCommunity(test, { slug: 'harbour' });
  await seedExport(test, { ...seeded, id: 'exp_1', status: 'failed', errorCode: 'storage_unavailable' });
  await test.d1.batch([
    test.d1.prepare(`INSERT INTO dead_letters (id, message, subject, type, export_id, error_code, error_message, attempts,
        correlation_id, created_at)
      VALUES ('dl_1', '{"v":1,"type":"export.ingest","export_id":"exp_1","correlation_id":"cor_1"}',
        'export.ingest:export_id=exp_1', 'export.ingest', 'exp_1', 'storage_unavailable', 'Storage was away.', 8, 'cor_1', 0)`),
    test.d1.prepare(
      `INSERT INTO export_events VALUES ('exp_1', 1, 0, 'received', '{"bytes":10}'), ('exp_1', 2, 1000, 'failed', '{"code":"storage_unavailable"}')`,
    ),
  ]);
});
afterAll(async () => {
  await server.close();
  await test.close();
});

const pulse = (...args: string[]) =>
  runCli([...args, '--url', server.url], {
    cwd: tmpdir(),
    env: { PULSE_KEY: key },
  });

describe('pulse dead-letters', () => {
  it('lists and shows what failed for good', async () => {
    const listed = await pulse('dead-letters', 'list', '--open', '--code', 'storage_unavailable');
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect(listed.stdout).toMatch(/^dl_1 .*storage_unavailable +export\.ingest +1× +open\n$/);
    const shown = await pulse('dead-letters', 'show', 'dl_1');
    expect(shown.stdout).toBe(
      'storage_unavailable: Storage was away.\nexport.ingest of export_id exp_1\nfailed 1×, last at 1970-01-01T00:00:00Z after 8 attempts; log id cor_1\nnot replayed; to preview a replay: pulse dead-letters replay --id dl_1\nwhat led to this: pulse timeline exp_1\n',
    );
    expect((await pulse('dead-letters', 'list', '--replayed')).stdout).toBe('There are no dead letters.\n');
  });

  it('replays after a look, and only what was looked at', async () => {
    const looked = await pulse('dead-letters', 'replay', '--export', 'exp_1');
    expect(looked.code).toBe(0);
    const confirm = /--confirm ([0-9a-f]{12})/.exec(looked.stdout)?.[1];
    expect(looked.stdout).toContain('1 of 1 would be replayed.');
    expect(test.sent).toEqual([]);
    const wrong = await pulse('dead-letters', 'replay', '--export', 'exp_1', '--confirm', '000000000000');
    expect([wrong.code, wrong.stderr.startsWith('conflict: ')]).toEqual([1, true]);
    const done = await pulse('dead-letters', 'replay', '--export', 'exp_1', '--confirm', confirm!);
    expect([done.code, done.stdout]).toEqual([0, '1 replayed.\n']);
    expect(test.sent).toHaveLength(1);
  });

  it('says what is missing', async () => {
    for (const args of [
      ['replay'],
      ['shout'],
      ['show'],
      ['list', '--limit', '0'],
      ['list', '--open', '--replayed'],
    ]) {
      const { code, stderr } = await pulse('dead-letters', ...args);
      expect([args, code]).toEqual([args, 2]);
      expect(stderr).toContain('pulse dead-letters --help');
    }
  });
});

describe('pulse timeline', () => {
  it('tells the story of an export', async () => {
    const { code, stdout } = await pulse('timeline', 'exp_1');
    expect([code, stdout]).toEqual([
      0,
      'exp_1  failed  log id cor_1\n1970-01-01T00:00:00Z  received    bytes=10\n1970-01-01T00:00:01Z  failed      code=storage_unavailable\n',
    ]);
    const unknown = await pulse('timeline', 'exp_9');
    expect([unknown.code, unknown.stderr]).toEqual([1, 'not_found: There is no such export.\n']);
  });
});
