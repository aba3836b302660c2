import { pulseExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { invalidateCommunity } from '../../src/cache/invalidate-community.ts';
import { handleCommunityPublish } from '../../src/jobs/handlers/community-publish.ts';
import { cachedReads } from '../../src/routers/cached-reads.ts';
import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import { handlePublicRequest } from '../../src/routers/public-app.ts';
import { seedCommunity, seedPublicRows } from '../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices({ cachedReads });
});
const days = ['2026-02-14', '2026-02-15', '2026-02-16'];
beforeEach(async () => {
  await test.reset();
  const { communityId } = await seedCommunity(test, { slug: 'harbour', name: 'Harbour Makers' });
  await seedPublicRows(test, [
    { communityId, kind: 'pulse', key: '', body: pulseExample },
    ...days.map((day) => ({ communityId, kind: 'day', key: `${day}:group-1`, body: { secret: 'kiln' } })),
    ...['2026-W06', '2026-W07'].map((week) => ({
      communityId,
      kind: 'week',
      key: week,
      body: { secret: 'kiln' },
    })),
  ]);
});
afterAll(() => test.close());

const edge = () => {
  const late: Promise<unknown>[] = [];
  return {
    late,
    forward: (request: Request) => handleIngestRequest(request, test.services),
    defer: (work: Promise<unknown>) => void late.push(work),
  };
};

async function ask(url: string, init: RequestInit = {}): Promise<{ status: number; text: string }> {
  const at = edge();
  const request = new Request(url.startsWith('http') ? url : `https://pulse.test${url}`, init);
  const response = await handlePublicRequest(request, test.services, at);
  await Promise.all(at.late);
  return { status: response.status, text: await response.text() };
}

const dayCursor = btoa('1:day:2026-02-16:group-1').replace(/=+$/, '');
const weekCursor = btoa('1:week:2026-W07').replace(/=+$/, '');

/** Ways to ask for what is public of the community, plain and odd. */
const spellings = [
  '/pulse.json',
  '/pulse.json?',
  '/pulse.json?community=harbour',
  '/pulse.json?community=%68arbour',
  '/pulse.json?community=%68%61%72%62%6f%75%72',
  '/pulse.json?%63ommunity=harbour',
  '/pulse.json?community=harbour&',
  '/pulse.json?&community=harbour',
  '/pulse.json?community=harbour#part',
  '/pulse%2Ejson?community=harbour',
  '/%70ulse.json?community=harbour',
  '//pulse.json?community=harbour',
  '/./pulse.json?community=harbour',
  '/pulse/../pulse.json?community=harbour',
  '/pulse.json/?community=harbour',
  '/PULSE.json?community=harbour',
  '/pulse.json?community=Harbour',
  '/pulse.json?COMMUNITY=harbour',
  '/pulse.json?community=harbour&community=harbour',
  '/pulse.json?community=harbour&community=',
  '/pulse.json?community=harbour%20',
  '/pulse.json?community=+harbour',
  '/pulse.json?community[]=harbour',
  '/pulse.json?community=harbour&x=1',
  '/pulse/history.json',
  '/pulse/history.json?community=harbour',
  '/pulse/history.json?community=harbour&limit=20',
  '/pulse/history.json?limit=20&community=harbour',
  '/pulse/history.json?community=harbour&limit=5',
  '/pulse/history.json?community=harbour&limit=05',
  '/pulse/history.json?community=harbour&limit=5.0',
  '/pulse/history.json?community=harbour&limit=%35',
  '/pulse/history.json?community=harbour&limit=5e0',
  '/pulse/history.json?community=harbour&offset=0',
  '/pulse/history.json?community=harbour&offset=00',
  '/pulse/history.json?offset=0',
  `/pulse/history.json?community=harbour&cursor=${weekCursor}`,
  `/pulse/history.json?cursor=${weekCursor}&community=harbour&limit=1`,
  '/pulse/daily.json?community=harbour',
  '/pulse/daily.json?community=harbour&limit=100',
  '/pulse/daily.json?community=harbour&limit=1',
  `/pulse/daily.json?community=harbour&limit=1&cursor=${dayCursor}`,
  `/pulse/daily.json?cursor=${dayCursor}`,
  '/pulse/concepts.json?community=harbour',
  '/pulse/concepts.json',
  '/sources.json?community=harbour',
  '/sources.json?community=harbour&limit=100',
  '/communities.json',
  '/communities.json?limit=100',
  '/communities.json?limit=7',
  '/',
  '/?',
  '/?community=harbour',
  'http://pulse.test/pulse.json?community=harbour',
  'https://pulse.test:443/pulse.json?community=harbour',
  'https://pulse.test:8443/pulse.json?community=harbour',
  'https://PULSE.test/pulse.json?community=harbour',
  'https://pulse.test./pulse.json?community=harbour',
];

/** Whether an answer tells anything of the community. */
const tells = ({ status, text }: { status: number; text: string }): boolean =>
  status === 200 && /Harbour Makers|kiln|"slug":"harbour"|Group 1/.test(text);

async function unpublish(): Promise<void> {
  const { key } = await seedKey(test);
  const { status } = await ask('/api/communities/harbour/publication', {
    method: 'PUT',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ policy: 'private' }),
  });
  expect(status).toBe(200);
}

describe('after a community is unpublished', () => {
  it(`none of ${spellings.length} spellings of its addresses answers from the cache`, async () => {
    const warmed: string[] = [];
    for (const url of spellings) if (tells(await ask(url))) warmed.push(url);
    expect(warmed.length).toBeGreaterThan(35);
    test.statements.length = 0;
    for (const url of warmed) expect(tells(await ask(url)), url).toBe(true);
    expect(test.statements).toEqual([]);

    await unpublish();
    const telling: string[] = [];
    for (const url of spellings) if (tells(await ask(url))) telling.push(url);
    expect(telling).toEqual([]);
  });

  it('nor does another host of the same service, once admins or uploads came by it', async () => {
    const other = 'https://other.test/pulse.json?community=harbour';
    await ask('https://other.test/api/communities/harbour/sources', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${(await seedKey(test)).key}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ name: 'Chess' }),
    });
    expect(tells(await ask(other))).toBe(true);
    await unpublish();
    expect(tells(await ask(other))).toBe(false);
  });

  it('leaves what the cache has of others', async () => {
    await seedCommunity(test, { slug: 'orchard', name: 'Orchard' });
    await ask('/pulse.json?community=orchard');
    test.statements.length = 0;
    await unpublish();
    test.statements.length = 0;
    expect((await ask('/pulse.json?community=orchard')).text).toContain('Orchard');
    expect(test.statements).toEqual([]);
  });

  it('a read that began before does not bring the old answer back', async () => {
    const late = edge();
    const slow = handlePublicRequest(
      new Request('https://pulse.test/pulse/history.json?community=harbour&limit=3'),
      test.services,
      late,
    );
    await (await slow).text();
    const pending = late.late.splice(0);
    await unpublish();
    await Promise.all(pending);
    expect((await ask('/pulse/history.json?community=harbour&limit=3')).status).toBe(404);
  });
});

describe('the job that publishes', () => {
  const message = {
    v: 2,
    type: 'community.publish',
    community_id: 'com_harbour',
    correlation_id: 'cor_1',
  } as const;
  const address = '/pulse/daily.json?community=harbour&limit=2';

  it('knows the addresses that uploads came by, without a setting', async () => {
    const services = { ...test.services, config: { ...test.services.config, publicOrigins: [] } };
    const { key } = await seedKey(test);
    await handleIngestRequest(
      new Request('https://pulse.test/upload/multipart/create', {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ community: 'harbour', source: 'Workshop', file_name: 'a.zip', size: 9 }),
      }),
      services,
    );
    await ask(address);
    await test.d1.prepare("DELETE FROM public_rows WHERE kind = 'day'").run();
    expect((await ask(address)).text).toContain('kiln');
    await handleCommunityPublish(services, message);
    expect((await ask(address)).text).not.toContain('kiln');
  });

  it('drops the answers when it comes again, after a cache that failed once the rows were written', async () => {
    await invalidateCommunity(test.services, 'https://pulse.test', 'harbour');
    await test.d1.prepare("UPDATE communities SET revision = revision + 1 WHERE id = 'com_harbour'").run();
    let deletes = 0;
    let working = Number.POSITIVE_INFINITY;
    const cache = {
      ...test.services.cache,
      async delete(url: string) {
        if (++deletes > working) throw new Error('the cache does not answer');
        return test.services.cache.delete(url);
      },
    };
    // once to learn how many deletions come before the write
    await handleCommunityPublish({ ...test.services, cache }, message);
    await test.d1.prepare("UPDATE communities SET revision = revision + 1 WHERE id = 'com_harbour'").run();
    working = deletes / 2;
    deletes = 0;
    await expect(handleCommunityPublish({ ...test.services, cache }, message)).rejects.toThrow(
      'does not answer',
    );
    await ask(address);
    await test.d1.prepare("DELETE FROM public_rows WHERE kind = 'day'").run();
    await handleCommunityPublish(test.services, message);
    expect((await ask(address)).text).not.toContain('kiln');
  });
});
