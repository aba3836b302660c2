import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeRest, fakeKey, openFakeRest } from '../upload/fake-rest.ts';
import { runCli } from './run-cli.ts';

let cwd: string;
let rest: FakeRest;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'pulse-cli-'));
  rest = await openFakeRest({ partSize: 1000 });
});
afterEach(async () => {
  await rest.close();
  await rm(cwd, { recursive: true });
});

const name = 'WhatsApp Chat – Schrebergärten 🌱.zip';
const content = Buffer.from(Array.from({ length: 7_300 }, (_, i) => (i * 31 + (i >> 7)) & 255));

const view = (status: string, more = {}) => ({
  export_id: 'exp_upl_1',
  community: 'garden',
  source: 'allotments',
  file_name: name,
  status,
  progress: { done: 0, total: 0 },
  duplicate_of: null,
  error: null,
  created_at: '2026-02-18T12:00:00Z',
  ...more,
});
const week = {
  week: '2026-W07',
  sentences: [{ text: '214 messages by 31 people.' }],
};

const args = (...more: string[]) => [
  'upload',
  name,
  '--community',
  'garden',
  '--source',
  'allotments',
  '--url',
  rest.url,
  ...more,
];
const env = { PULSE_KEY: fakeKey };
const puts = () => rest.requests.filter((line) => line.startsWith('PUT'));

describe('pulse upload', () => {
  it('uploads, tells the stages and shows the newest summary', async () => {
    await writeFile(join(cwd, name), content);
    rest.exportViews = [
      view('queued'),
      view('ingesting', { progress: { done: 1, total: 4 } }),
      view('analysing', { progress: { done: 2, total: 3 } }),
      view('completed'),
    ];
    rest.history = { data: [{ week: '2026-W08', sentences: [] }, week] };
    const run = await runCli(args(), { cwd, env });
    expect(run.stderr.split('\n')).toEqual([
      expect.stringMatching(
        /^Uploading WhatsApp Chat – Schrebergärten 🌱\.zip {2}\[-+\] +0 % {2}0 B of 7\.3 kB$/,
      ),
      expect.stringMatching(/\[#+\] 100 % {2}7\.3 kB of 7\.3 kB {2}[\d.]+ [kM]?B\/s$/),
      'Waiting to be processed',
      'Reading the chat: 1 of 4',
      'Writing digests and summaries: 2 of 3',
      '',
    ]);
    expect(run.stdout).toBe(
      'Processed: exp_upl_1\n\nWhat the public reads of 2026-W07:\n  214 messages by 31 people.\n',
    );
    expect(run.code).toBe(0);
    expect(rest.contentOf('upl_1')).toEqual(content);
    expect(rest.uploads.get('upl_1')?.name).toBe(name.normalize('NFC'));
    expect(await readdir(join(cwd, '.pulse', 'uploads'))).toEqual([]);
  });

  it('goes on after it was killed, sending only what is missing', async () => {
    await writeFile(join(cwd, name), content);
    rest.exportViews = [view('completed')];
    const killed = await runCli(args(), {
      cwd,
      env,
      onStart(child) {
        rest.fault = ({ path }) => {
          if (!/\/parts\/[5-8]$/.test(path)) return null;
          child.kill('SIGKILL');
          return 'stall';
        };
      },
    });
    expect(killed.code).toBeNull();
    const before = new Set(rest.uploads.get('upl_1')?.parts.keys());
    expect([...before].every((part) => part < 5)).toBe(true);

    rest.fault = () => null;
    rest.requests.length = 0;
    const again = await runCli(args(), { cwd, env });
    expect(again.code).toBe(0);
    expect(rest.requests).not.toContain('POST /upload/multipart/create');
    expect(puts()).toHaveLength(8 - before.size);
    expect(rest.contentOf('upl_1')).toEqual(content);
  });

  it('ends with 1, a code and a sentence when the export failed', async () => {
    await writeFile(join(cwd, name), '');
    rest.exportViews = [
      view('failed', { error: { code: 'file_empty', message: 'The file is empty. Export the chat again.' } }),
    ];
    const run = await runCli(args(), { cwd, env });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/\nfile_empty: The file is empty\. Export the chat again\.\n$/);
    expect(run.stdout).toBe('');
  });

  it('says that a file was there before, and that an unpublished community shows nothing', async () => {
    await writeFile(join(cwd, name), content);
    rest.exportViews = [view('completed', { duplicate_of: 'exp_before' })];
    const run = await runCli(args(), { cwd, env });
    expect(run).toMatchObject({
      code: 0,
      stdout:
        'Processed: exp_upl_1, the same file as exp_before; it contains nothing new.\n' +
        'The community is not published, so it has no public summary.\n',
    });
  });

  it('does not wait when told so, and takes the key from the file .pulse/key', async () => {
    await writeFile(join(cwd, name), content);
    await mkdir(join(cwd, '.pulse'));
    await writeFile(join(cwd, '.pulse', 'key'), `${fakeKey}\n`);
    const run = await runCli(args('--no-wait'), { cwd });
    expect(run).toMatchObject({ code: 0, stdout: 'Uploaded as exp_upl_1.\n' });
  });

  it('is about the same export until that has ended, and then about another', async () => {
    await writeFile(join(cwd, name), content);
    const first = await runCli(args('--no-wait'), { cwd, env });
    rest.exportViews = [view('completed')];
    const again = await runCli(args(), { cwd, env });
    expect([first.code, again.code]).toEqual([0, 0]);
    expect(again.stdout).toMatch(/^Processed: exp_upl_1\n/);
    expect(puts()).toHaveLength(8);

    const another = await runCli(args('--no-wait'), { cwd, env });
    expect(another.stdout).toBe('Uploaded as exp_upl_2.\n');
    expect(puts()).toHaveLength(16);
  });

  it('forgets uploads of a week ago', async () => {
    await writeFile(join(cwd, name), content);
    await mkdir(join(cwd, '.pulse', 'uploads'), { recursive: true });
    const old = join(cwd, '.pulse', 'uploads', 'old.json');
    await writeFile(old, '{}');
    await utimes(old, 0, Date.now() / 1000 - 8 * 24 * 3600);
    await runCli(args('--no-wait'), { cwd, env });
    const left = await readdir(join(cwd, '.pulse', 'uploads'));
    expect(left).toHaveLength(1);
    expect(left).not.toContain('old.json');
  });

  it.each([
    [
      'a missing file',
      ['upload', 'nowhere.zip', '--community', 'a', '--source', 'b'],
      2,
      /^not_found: There is no file .*nowhere\.zip\.\n$/,
    ],
    [
      'a folder',
      ['upload', '.', '--community', 'a', '--source', 'b'],
      2,
      /^bad_request: .* is a folder, not a file\.\n$/,
    ],
    ['no file', ['upload', '--community', 'a', '--source', 'b'], 2, /^Name one file/],
    ['no community', ['upload', name], 2, /--community and --source/],
    [
      'an unknown option',
      ['upload', name, '--colour', 'red'],
      2,
      /^Unknown option '--colour'\. See: pulse upload --help\n$/,
    ],
    [
      'a bad address',
      ['upload', name, '--community', 'a', '--source', 'b', '--url', 'localhost'],
      2,
      /is not a server address/,
    ],
    ['a source of no community', ['status', '--source', 'b'], 2, /^--source requires --community\./],
    ['an unknown command', ['uplaod', name], 2, /^There is no command uplaod\./],
    ['no command', [], 2, /^Beacon Pulse/],
  ])('refuses %s', async (_, command, code, stderr) => {
    const run = await runCli(command, { cwd, env });
    expect(run).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(stderr) });
  });

  it('ends with 1 when the key is wrong', async () => {
    await writeFile(join(cwd, name), content);
    const run = await runCli(args('--key', 'pk_wrong'), { cwd, env });
    expect(run).toMatchObject({ code: 1, stderr: 'unauthorized: The key is not known.\n' });
  });

  it('ends with 1 when nobody answers', async () => {
    await writeFile(join(cwd, name), content);
    const { url } = rest;
    await rest.close();
    const run = await runCli(args(), { cwd, env });
    expect(run.code).toBe(1);
    expect(run.stderr).toBe(
      `unreachable: Cannot reach ${url}. Is Beacon Pulse running there? Run the same command again to resume.\n`,
    );
    rest = await openFakeRest();
  });
});

describe('pulse status', () => {
  it('lists exports, and tells why one failed', async () => {
    rest.exportViews = [view('failed', { error: { code: 'zip_bomb', message: 'It expands too far.' } })];
    const list = await runCli(['status', '--community', 'garden', '--url', rest.url], { cwd, env });
    expect(list.code).toBe(0);
    expect(list.stdout).toMatch(
      /^exp_upl_1 +failed +2026-02-18T12:00:00Z {2}garden\/allotments {2}WhatsApp.*zip {2}zip_bomb\n$/,
    );
    const one = await runCli(['status', 'exp_upl_1', '--url', rest.url], { cwd, env });
    expect(one.code).toBe(1);
    expect(one.stdout).toMatch(/zip_bomb\nIt expands too far\.\n$/);
  });

  it('gives the answer as JSON', async () => {
    rest.exportViews = [view('completed')];
    const run = await runCli(['status', 'exp_upl_1', '--json', '--url', rest.url], { cwd, env });
    expect(JSON.parse(run.stdout)).toEqual(rest.exportViews[0]);
  });

  it('says that there is no such export', async () => {
    const run = await runCli(['status', 'exp_none', '--url', rest.url], { cwd, env });
    expect(run).toMatchObject({ code: 1, stderr: 'not_found: There is no such thing.\n' });
  });
});

describe('help', () => {
  it.each(['upload', 'status', 'parse', 'inspect'])(
    'of %s names its options and exit codes',
    async (command) => {
      const run = await runCli([command, '--help'], { cwd });
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(run.stdout).toContain(`Usage: pulse ${command}`);
      expect(run.stdout).toContain('Exit codes: 0');
    },
  );
});
