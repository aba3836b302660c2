import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishTalk } from '../../../testing/fixtures/publish-talk.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { serveIngest } from '../../../testing/harness/serve-ingest.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { runCli } from './run-cli.ts';

let test: TestServices;
let server: Awaited<ReturnType<typeof serveIngest>>;
let key = '';
beforeAll(async () => {
  test = await publishTalk();
  key = (await seedKey(test)).key;
  server = await serveIngest(test);
});
afterAll(async () => {
  await server.close();
  await test.close();
});

const run = (...args: readonly string[]) =>
  runCli(['publication', ...args, '--url', server.url, '--key', key], { cwd: tmpdir() });

describe('pulse publication', () => {
  it('shows the policy, previews another without a change, and sets it', async () => {
    expect(await run('show')).toMatchObject({
      code: 0,
      stdout: 'harbour: themes (figures and themes are public)\n',
    });
    const preview = await run('preview', 'figures');
    expect([preview.code, preview.stderr]).toEqual([0, '']);
    expect(preview.stdout).toContain(
      'At figures, figures are public, and no words. The policy now is themes.',
    );
    expect(preview.stdout).toMatch(/would read differently +\/pulse\/concepts\.json\?community=harbour\n/);
    expect(preview.stdout).toMatch(/as now +\/sources\.json\?community=harbour\n/);
    expect((await run()).stdout).toBe('harbour: themes (figures and themes are public)\n');
    expect((await run('set', 'private')).stdout).toBe('harbour: private (nothing is public)\n');
    expect(JSON.parse((await run('show', '--json')).stdout)).toMatchObject({ policy: 'private' });
  });

  it('prints what one address would read', async () => {
    const { code, stdout } = await run('preview', 'themes', '--path', '/sources.json');
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      { data: [{ slug: 'group-1', name: 'Group 1' }], next_cursor: null, has_more: false },
    ]);
    expect(await run('preview', 'private', '--path', '/pulse.json')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'Nothing would be public at /pulse.json.\n',
    });
  });

  it('says what is wrong with a command', async () => {
    for (const [args, why] of [
      [['open'], 'Say what to do: show, preview or set.'],
      [['set', 'open'], 'Name a policy: private, figures, themes.'],
      [['set', 'themes', 'now'], 'That is a word too many.'],
      [['set', 'themes', '--path', '/'], '--path goes with preview'],
      [['preview', 'themes', '--path', '/docs'], '--path goes with preview'],
    ] as const) {
      const { code, stderr } = await run(...args);
      expect(code).toBe(2);
      expect(stderr).toContain(why);
    }
    expect((await run('--help')).stdout).toContain('Usage: pulse publication show');
  });
});
