import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cliPath, runCli } from './run-cli.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'pulse-parse-'));
});
afterEach(() => rm(cwd, { recursive: true }));

const android = `25/03/2024, 15:07 - Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.
25/03/2024, 15:08 - Ada Lovelock: The shed key is under the blue pot.
Second line: still hers.
25/03/2024, 15:09 - Grace Hopfield: IMG-20240325-WA0001.jpg (file attached)
The new beds 🌱
25/03/2024, 15:10 - Ada Lovelock: <Media omitted>
26/03/2024, 09:00 - Grace Hopfield: See you on Saturday <This message was edited>
`;

const ios = `[25.03.24, 15:07:09] Ada Lovelock: Good morning
[25.03.24, 15:07:41] Grace Hopfield: Morning! Who has the key?
[26.03.24, 08:00:02] Ada Lovelock: I do
`;

const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const write = (name: string, content: string | Uint8Array) => writeFile(join(cwd, name), content);
const zipOf = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const parse = (...args: string[]) => runCli(['parse', ...args], { cwd });
const inspect = (...args: string[]) => runCli(['inspect', ...args], { cwd });

describe('pulse parse', () => {
  it('writes one object a message, with these keys in this order', async () => {
    await write('chat.txt', android);
    const run = await parse('chat.txt');
    expect(run.code).toBe(0);
    const messages = lines(run.stdout);
    for (const message of messages)
      expect(Object.keys(message)).toEqual([
        'file',
        'index',
        'at',
        'author',
        'kind',
        'text',
        'attachment',
        'edited',
      ]);
    expect(messages).toHaveLength(5);
    expect(messages[0]).toMatchObject({ index: 0, at: '2024-03-25T15:07:00', author: null, kind: 'system' });
    expect(messages[1]).toEqual({
      file: 'chat.txt',
      index: 1,
      at: '2024-03-25T15:08:00',
      author: 'Ada Lovelock',
      kind: 'text',
      text: 'The shed key is under the blue pot.\nSecond line: still hers.',
      attachment: null,
      edited: false,
    });
    expect(messages[2]).toMatchObject({
      kind: 'media',
      text: 'The new beds 🌱',
      attachment: { name: 'IMG-20240325-WA0001.jpg', omitted: false, type: 'image' },
    });
    expect(messages[3]).toMatchObject({ kind: 'media', attachment: { omitted: true } });
    expect(messages[4]).toMatchObject({ text: 'See you on Saturday', edited: true });
  });

  it('reports each file on standard error', async () => {
    await write('chat.txt', android);
    const [report, ...others] = lines((await parse('chat.txt')).stderr);
    expect(others).toEqual([]);
    expect(Object.keys(report!).slice(0, 2)).toEqual(['file', 'ok']);
    expect(report).toMatchObject({
      file: 'chat.txt',
      ok: true,
      platform: 'android',
      date_order: 'dmy',
      entries: 5,
      authors: 2,
    });
  });

  it('reads ZIP and text, many at once, under any name', async () => {
    await mkdir(join(cwd, 'Grüne Beete 🌱'));
    const names = ['a b.zip', join('Grüne Beete 🌱', 'Чат.txt'), '--.txt', '[x]*.zip'];
    await write(
      names[0]!,
      zipOf({ 'WhatsApp Chat with Garden.txt': android, 'IMG-20240325-WA0001.jpg': 'x' }),
    );
    await write(names[1]!, ios);
    await write(names[2]!, android);
    await write(names[3]!, zipOf({ '_chat.txt': ios }));
    const run = await parse('--', ...names);
    expect(run.code).toBe(0);
    const counts = names.map((name) => lines(run.stdout).filter(({ file }) => file === name).length);
    expect(counts).toEqual([5, 3, 5, 3]);
    expect(lines(run.stderr).map(({ file, ok }) => [file, ok])).toEqual(names.map((name) => [name, true]));
    expect(lines(run.stdout).find(({ file }) => file === names[1])).toMatchObject({
      at: '2024-03-25T15:07:09',
    });
  });

  it('goes on after what is no chat, and ends with 2', async () => {
    const whole = zipOf({ '_chat.txt': ios.repeat(500) });
    await write('good.txt', ios);
    await write('list.txt', 'milk\neggs\nbread\n');
    await write('empty.txt', '');
    await write('cut.zip', whole.subarray(0, whole.length - 30));
    await write('nothing.zip', zipOf({ 'readme.md': 'hello' }));
    await write(
      'noise.zip',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) >> 3),
    );
    const names = ['missing.txt', '.', 'list.txt', 'empty.txt', 'cut.zip', 'nothing.zip', 'noise.zip'];
    const run = await parse(...names, 'good.txt');
    expect(run.code).toBe(2);
    expect(lines(run.stdout).map(({ file }) => file)).toEqual(['good.txt', 'good.txt', 'good.txt']);
    const reports = lines(run.stderr);
    expect(reports.map(({ ok, code }) => (ok ? 'ok' : code))).toEqual([
      'not_found',
      'bad_request',
      'chat_not_found',
      'file_empty',
      'zip_truncated',
      'chat_not_found',
      'zip_invalid',
      'ok',
    ]);
    for (const report of reports.slice(0, -1)) {
      expect(Object.keys(report)).toEqual(['file', 'ok', 'code', 'message']);
      expect(report['message']).toMatch(/^[A-Z/].*\.$/);
    }
  });

  it('writes no message of an archive that is damaged further on', async () => {
    const bytes = zipOf({
      '_chat.txt':
        ios + Array.from({ length: 4000 }, (_, i) => `[26.03.24, 09:00:00] Ada: ${i * i}\n`).join(''),
    });
    bytes[Math.floor(bytes.length * 0.7)]! ^= 0xff;
    await write('damaged.zip', bytes);
    const run = await parse('damaged.zip');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(lines(run.stderr)).toEqual([
      { file: 'damaged.zip', ok: false, code: expect.stringMatching(/^zip_/), message: expect.any(String) },
    ]);
  });

  it('takes the order of dates as told', async () => {
    await write('chat.txt', '01/02/2024, 10:00 - Ada: one\n02/02/2024, 10:00 - Grace: two\n');
    const at = async (order: string) =>
      lines((await parse('chat.txt', '--date-order', order)).stdout).map(({ at }) => String(at).slice(0, 10));
    expect(await at('dmy')).toEqual(['2024-02-01', '2024-02-02']);
    expect(await at('mdy')).toEqual(['2024-01-02', '2024-02-02']);
    expect(await parse('chat.txt', '--date-order', 'ydm')).toMatchObject({ code: 2, stdout: '' });
  });

  it('ends quietly when its reader has had enough', async () => {
    await write('chat.txt', android.repeat(20_000));
    const child = spawn(process.execPath, [cliPath, 'parse', 'chat.txt'], { cwd });
    let stderr = '';
    let read = 0;
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.on('data', (chunk: Buffer) => {
      read += chunk.length;
      child.stdout.destroy();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
    expect(read).toBeLessThan(2_000_000);
  });

  it.each([[[]], [['--colour', 'chat.txt']]])('refuses the arguments %j', async (args) => {
    expect(await parse(...args)).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('pulse inspect', () => {
  it('tells what each file is, and ends with 0', async () => {
    await write('a.zip', zipOf({ '_chat.txt': ios, 'photo.jpg': 'x' }));
    await write('b.txt', android);
    const run = await inspect('a.zip', 'b.txt');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(lines(run.stdout)).toEqual([
      expect.objectContaining({ file: 'a.zip', ok: true, kind: 'zip', entries: 2, transcript: '_chat.txt' }),
      expect.objectContaining({ file: 'b.txt', ok: true, kind: 'text', entries: 0, transcript: '' }),
    ]);
  });

  it('ends with 2 and a code for each file that cannot be read', async () => {
    await write('bad.zip', strToU8('PK\u0003\u0004 and then nothing'));
    await write('empty.zip', '');
    await write('good.txt', ios);
    const run = await inspect('missing.zip', 'bad.zip', '.', 'empty.zip', 'good.txt');
    expect(run.code).toBe(2);
    expect(lines(run.stdout).map(({ file, ok, code }) => [file, ok, code])).toEqual([
      ['missing.zip', false, 'not_found'],
      ['bad.zip', false, 'zip_truncated'],
      ['.', false, 'bad_request'],
      ['empty.zip', false, 'file_empty'],
      ['good.txt', true, undefined],
    ]);
  });
});
