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
  runCli(['people', ...args, '--url', server.url, '--key', key], { cwd: tmpdir() });

describe('pulse people', () => {
  it('leaves a person out, lists who is, and takes them in again', async () => {
    expect((await run('left-out', '--community', 'harbour')).stdout).toBe('Nobody is left out.\n');
    const left = await run('leave-out', 'Rowena Pike', '--community', 'harbour');
    expect(left).toMatchObject({ code: 0, stdout: 'Neither quotes nor names from now on: "Rowena Pike".\n' });
    expect((await run('left-out', '--community', 'harbour')).stdout).toBe('"Rowena Pike"\n');
    const taken = await run('take-in', 'Rowena Pike', '--community', 'harbour', '--json');
    expect(JSON.parse(taken.stdout)).toEqual({ names: ['Rowena Pike'] });
    expect((await run('left-out', '--community', 'harbour')).stdout).toBe('Nobody is left out.\n');
  });

  it.each([[['leave-out']], [['left-out', 'Rowena']], [['hide', 'Rowena']], [['leave-out', 'Rowena']]])(
    'refuses %j as a wrong command',
    async (args) => expect(await run(...args)).toMatchObject({ code: 2, stdout: '' }),
  );
});
