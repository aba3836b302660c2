import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';
import { runCli } from '../clients/cli/run-cli.ts';

let test: TestServices;
let call: ReturnType<typeof ingestCaller>;
let key = '';
let harbourKey = '';
beforeAll(async () => {
  test = await openMemoryServices();
  call = ingestCaller(test);
  key = (await seedKey(test)).key;
  for (const slug of ['harbour', 'orchard']) {
    await seedCommunity(test, { slug });
    for (const calls of [1, 2, 3]) {
      const limits = { text: { calls, micro_usd: 10 } };
      await call('PUT /quota/limits', { key, json: { community: slug, limits } });
      test.clock.now += 60_000;
    }
    await call('POST /quota/bypass', {
      key,
      json: { community: slug, reason: `for ${slug}`, expires_at: '2026-02-18T18:00:00Z' },
    });
  }
  harbourKey = (await seedKey(test, { communityId: 'com_harbour' })).key;
});
afterAll(() => test.close());

type Entry = { readonly community: string | null; readonly action: string; readonly at: string };
const list = async (
  query = '',
  as = key,
): Promise<{ entries: Entry[]; next: string | null; status: number }> => {
  const { status, body } = await call(`GET /api/audit-log${query}`, { key: as });
  return { status, entries: (body['data'] ?? []) as Entry[], next: body['next_cursor'] as string | null };
};

describe('the audit log', () => {
  it('tells who did what, newest first', async () => {
    const { entries } = await list();
    expect(entries).toHaveLength(8);
    expect(entries[0]).toMatchObject({
      action: 'quota.bypass',
      community: 'orchard',
      actor: { name: expect.any(String) as string },
      detail: { reason: 'for orchard' },
    });
    expect(entries.map(({ at }) => at)).toEqual(
      entries
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });

  it('goes on behind a cursor, and chooses by community and action', async () => {
    const seen: Entry[] = [];
    let next: string | null = '';
    for (let page = 0; next !== null && page < 10; page++) {
      const answer = await list(`?community=harbour&limit=3${next && `&cursor=${next}`}`);
      seen.push(...answer.entries);
      next = answer.next;
    }
    expect(seen.map(({ community }) => community)).toEqual(Array(4).fill('harbour'));
    const bypasses = await list('?action=quota.bypass');
    expect(bypasses.entries.map(({ community }) => community)).toEqual(['orchard', 'harbour']);
  });

  it('shows a key of one community what concerned it, and nothing else', async () => {
    const own = await list('', harbourKey);
    expect(own.entries).toHaveLength(4);
    expect(JSON.stringify(own)).not.toContain('orchard');
    expect((await list('?community=orchard', harbourKey)).status).toBe(404);
    // a cursor of the whole list leads nowhere else
    const { next } = await list('?limit=1');
    expect(JSON.stringify(await list(`?cursor=${next}`, harbourKey))).not.toContain('orchard');
  });

  it('refuses what is no cursor and no action of it', async () => {
    expect((await list('?cursor=x')).status).toBe(400);
    expect((await list('?action=DROP')).status).toBe(400);
  });

  it('is shown in the terminal', async () => {
    const server = createServer(async (message, response) => {
      const headers = message.headers as Record<string, string>;
      const answer = await handleIngestRequest(
        new Request(`http://pulse.test${message.url}`, { headers }),
        test.services,
      );
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { code, stdout } = await runCli(
      ['audit', '--url', url, '--key', key, '--community', 'harbour', '--action', 'quota.bypass'],
      { cwd: tmpdir() },
    );
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stdout).toMatch(/quota\.bypass +harbour .*for harbour/);
    await new Promise((resolve) => server.close(resolve));
  });
});
