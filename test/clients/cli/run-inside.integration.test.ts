import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedTextModel } from '../../../src/adapters/embedded/extract-summary.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { drainQueue } from '../../../testing/harness/drain-queue.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import { serveIngest } from '../../../testing/harness/serve-ingest.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { type CliRun, runCli } from './run-cli.ts';

const lines = [
  '13/02/2026, 09:00 - Mira: Does somebody own a long ladder for the chestnut tree?',
  '14/02/2026, 12:00 - Ines: We agreed that Mira keeps the workshop key until Saturday',
];

let test: TestServices;
let server: Awaited<ReturnType<typeof serveIngest>>;
let cwd = '';
let admin = '';
let reader = '';
beforeAll(async () => {
  test = await openMemoryServices({ text: createEmbeddedTextModel() });
  server = await serveIngest(test);
  cwd = mkdtempSync(join(tmpdir(), 'pulse-cli-'));
  admin = (await seedKey(test)).key;
  writeFileSync(join(cwd, 'chat.txt'), `${lines.join('\n')}\n`);
});
afterAll(async () => {
  await server.close();
  await test.close();
  rmSync(cwd, { recursive: true, force: true });
});

const pulse = (args: readonly string[], key = admin): Promise<CliRun> =>
  runCli([...args, '--url', server.url], { cwd, env: { PULSE_KEY: key } });

describe('a community that is not there yet', () => {
  const upload = ['upload', 'chat.txt', '--community', 'kiln-club', '--source', 'Workshop', '--no-wait'];

  it('is not created by a slip: the command says how to create it', async () => {
    const run = await pulse(upload);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(
      'There is no community kiln-club. Run the same command with --create to create it.',
    );
  });

  it('is created with --create, private, and once', async () => {
    for (let round = 0; round < 2; round++) {
      const run = await pulse([...upload, '--create']);
      expect([run.code, run.stderr.includes('Created the community kiln-club')]).toEqual([0, round === 0]);
    }
    await drainQueue(test);
    const rows = await test.d1.prepare('SELECT slug, name, policy FROM communities').all();
    expect(rows.results).toEqual([{ slug: 'kiln-club', name: 'Kiln club', policy: 'private' }]);
    const { results } = await test.d1.prepare('SELECT id FROM communities').all<{ id: string }>();
    reader = (await seedKey(test, { scopes: ['read'], communityId: results[0]!.id })).key;
  });

  it('is named among those that a bound key reaches', async () => {
    const { results } = await test.d1.prepare('SELECT id FROM communities').all<{ id: string }>();
    const bound = (await seedKey(test, { scopes: ['upload'], communityId: results[0]!.id })).key;
    const run = await pulse(['upload', 'chat.txt', '--community', 'garden', '--source', 'x'], bound);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('This key does not reach a community garden, only kiln-club.');
  });
});

describe('what a key with the scope read shows', () => {
  it('is the week of the only community, with the codes of its messages', async () => {
    const run = await pulse(['week'], reader);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Kiln club, 2026-W07');
    expect(run.stdout).toContain('2 messages by 2 people.');
    expect(run.stdout).toMatch(
      /Sounds settled\n {2}2026-02-14 “We agreed that Mira keeps .+” — Ines, Workshop {2}\[workshop\//,
    );
    const json = await pulse(['week', '2026-W07', '--json'], reader);
    expect(JSON.parse(json.stdout)).toMatchObject({ week: '2026-W07', figures: { messages: { value: 2 } } });
  });

  it('is the questions, and the messages behind them', async () => {
    const run = await pulse(['questions'], reader);
    expect(run.stdout).toMatch(
      /^1 day {4}“Does somebody own a long ladder .+” — Mira, Workshop {2}\[(\S+)\]\n$/,
    );
    const id = /\[(\S+)\]/.exec(run.stdout)![1]!;
    const evidence = await pulse(['evidence', id, '--around', '1'], reader);
    expect(evidence.stdout).toMatch(
      /^Workshop, 2026-W07\n\n> 2026-02-13 09:00 {2}Mira: Does .+\n {2}2026-02-14 12:00 {2}Ines: We /,
    );
    expect((await pulse(['evidence', 'nonsense'], reader)).code).toBe(2);
    expect((await pulse(['week', '2020-W01'], reader)).code).toBe(1);
  });

  it('is who came, stayed and went, as text and as tables', async () => {
    const run = await pulse(['members', '2026-02-15'], reader);
    expect(run.stdout.split('\n')).toEqual([
      'Members as of 2026-02-15',
      '2 people wrote in the last 28 days, 2 in the last seven, 1 on a day of these (50% of the month’s).',
      'Known are 2 of the 28 days.',
      '',
      '  week        wrote      new   stayed     back   lapsed   joined     left',
      '  2026-W07        2        2        0        0        0        0        0   2 of 7 days known',
      '',
      'Of those who started in a week, so many wrote so many weeks later',
      '  started   people     0     1     2     3     4     5     6     7     8',
      '  2026-W07       2  100%                                                   the first known week: they may have been there before',
      '',
    ]);
    const csv = await pulse(['members', '2026-02-15', '--csv', 'cohorts'], reader);
    expect(csv.stdout).toBe('cohort,size,joined,weeks_later,active\r\n2026-W07,2,0,0,2\r\n');
    const weeks = await pulse(['members', '2026-02-15', '--csv', 'weeks'], reader);
    expect(weeks.stdout.split('\r\n')[1]).toBe('2026-W07,2,2,2,0,0,0,0,0');
    expect((await pulse(['members', '--csv', 'people'], reader)).code).toBe(2);
  });

  it('is no link to the pages: that takes an admin', async () => {
    const refused = await pulse(['inside'], reader);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('forbidden');
    const run = await pulse(['inside']);
    expect(run.stdout).toMatch(/^http:\/\/localhost\S*\/inside\/open\?code=[0-9a-z]{40}\nIt works once/);
  });
});
