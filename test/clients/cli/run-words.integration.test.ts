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
  runCli(['words', ...args, '--url', server.url, '--key', key], { cwd: tmpdir() });

describe('pulse words', () => {
  it('lists what waits with its reason, and what is public', async () => {
    const { code, stdout, stderr } = await run('list', '--community', 'harbour');
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toMatch(/^waiting/);
    expect(lines.find((line) => line.includes('zorbleworks'))).toMatch(/7 people, 4 weeks.+dictionary/);
    expect(lines.find((line) => line.includes('compost'))).toMatch(/^public/);
  });

  it('allows, rules out and takes back', async () => {
    const allowed = await run('allow', 'zorbleworks', 'Kiln Club', '--community', 'harbour');
    expect(allowed).toMatchObject({ code: 0, stdout: 'zorbleworks: allow\nkiln club: allow\n' });
    const never = await run('never', 'rowena', '--community', 'harbour', '--json');
    expect(JSON.parse(never.stdout)).toEqual({ word: 'rowena', decision: 'never' });
    const hidden = await run('list', '--state', 'hidden', '--community', 'harbour');
    expect(hidden.stdout).toMatch(/rowena.+decided: never/);
    expect((await run('undo', 'rowena', '--community', 'harbour')).stdout).toBe('rowena: none\n');
  });

  it('says what is missing', async () => {
    expect((await run('list')).stderr).toContain('--community');
    expect((await run('forget', 'x', '--community', 'harbour')).stderr).toContain(
      'list, allow, never or undo',
    );
    expect((await run('allow', '--community', 'harbour')).stderr).toContain('Name the words');
    expect((await run('list', '--community', 'nobody')).stderr).toContain('not_found');
  });
});
