import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleIngestRequest } from '../../../src/routers/ingest-app.ts';
import { publishTalk } from '../../../testing/fixtures/publish-talk.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { runCli } from './run-cli.ts';

let test: TestServices;
let server: Server;
let key = '';
beforeAll(async () => {
  test = await publishTalk();
  key = (await seedKey(test)).key;
  server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const request = new Request(`http://pulse.test${message.url}`, {
      method: message.method ?? 'GET',
      headers: message.headers as Record<string, string>,
      ...(chunks.length > 0 && { body: Buffer.concat(chunks).toString() }),
    });
    const answer = await handleIngestRequest(request, test.services);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await test.close();
});

const run = (...args: readonly string[]) => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return runCli(['people', ...args, '--url', url, '--key', key], { cwd: tmpdir() });
};

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
