import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishTalk } from '../../../testing/fixtures/publish-talk.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { serveIngest } from '../../../testing/harness/serve-ingest.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { runCli } from './run-cli.ts';

let test: TestServices;
let server: Awaited<ReturnType<typeof serveIngest>>;
let key = '';
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pulse-text-'));
  test = await publishTalk();
  key = (await seedKey(test)).key;
  server = await serveIngest(test);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
  await test.close();
});

const run = (...args: readonly string[]) =>
  runCli(['text', ...args, '--community', 'harbour', '--url', server.url, '--key', key], { cwd: folder });

describe('pulse text', () => {
  it('publishes a file, shows it, and takes it back', async () => {
    writeFileSync(join(folder, 'calm.txt'), 'A calm week.\n');
    expect((await run('show', '2026-W46')).stdout).toBe('Nobody has written about 2026-W46.\n');
    const published = await run('publish', '2026-W46', 'calm.txt');
    expect(published).toMatchObject({ code: 0, stdout: 'Published the text about 2026-W46.\n', stderr: '' });
    expect((await run('show', '2026-W46')).stdout).toBe('A calm week.\n');
    expect((await run('withdraw', '2026-W46')).stdout).toBe('Took the text about 2026-W46 back.\n');
    expect(await run('withdraw', '2026-W46')).toMatchObject({ code: 1 });
  });

  it('says what the check finds, and publishes all the same for a reason', async () => {
    writeFileSync(join(folder, 'phone.txt'), 'A calm week.\nCall +44 7700 900123.');
    expect(await run('check', '2026-W46', 'phone.txt')).toMatchObject({
      code: 1,
      stdout: 'line 2: "+44 7700 900123" may be a phone number.\n',
    });
    const refused = await run('publish', '2026-W46', 'phone.txt');
    expect(refused).toMatchObject({
      code: 1,
      stdout: '',
      stderr: [
        'text_has_warnings: Nothing was published: the text may give somebody away.',
        '  line 2: "+44 7700 900123" may be a phone number.',
        'Change it, or say with --because why it is right all the same.',
        '',
      ].join('\n'),
    });
    const reason = ['--because', 'The number of the office'];
    expect(await run('publish', '2026-W46', 'phone.txt', ...reason)).toMatchObject({ code: 0 });
  });

  it.each([
    [['publish', '2026-W46']],
    [['show']],
    [['show', '2026-W46', 'calm.txt']],
    [['edit', '2026-W46']],
  ])('refuses %j as a wrong command', async (args) =>
    expect(await run(...args)).toMatchObject({ code: 2, stdout: '' }),
  );
});
