import { conceptsExample, pulseExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { shiftWeek } from '../../src/core/time.ts';
import { publicRouter } from '../../src/routers/public/router.ts';
import { createApp } from '../../src/routers/rest/create-app.ts';
import { mountOperations } from '../../src/routers/rest/mount-operations.ts';
import { seedCommunity, seedPublicRows } from '../../testing/fixtures/seed-community.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

const publicApi = mountOperations(createApp(), publicRouter);
let test: TestServices;
beforeAll(async () => {
  test = await openTestServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(
    publicApi.fetch(new Request(`https://pulse.test${path}`, init), {
      services: test.services,
      ingest: null,
    }),
  );
const json = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>;

const week = (n: number): string => shiftWeek('2026-W07', -n);
const weekBody = (n: number) => ({ week: week(n), figures: { messages: { value: 100 - n, n_days: 7 } } });

async function seedWeeks(communityId: string, count: number): Promise<void> {
  await seedPublicRows(
    test,
    Array.from({ length: count }, (_, n) => ({ communityId, kind: 'week', key: week(n), body: weekBody(n) })),
  );
}

describe('GET /pulse.json', () => {
  it('answers the published pulse of the only community', async () => {
    const { communityId } = await seedCommunity(test, { slug: 'harbour', name: 'Harbour' });
    await seedPublicRows(test, [{ communityId, kind: 'pulse', key: '', body: pulseExample }]);
    const response = await get('/pulse.json');
    expect(response.status).toBe(200);
    expect(await json(response)).toMatchObject({
      available: true,
      community: { slug: 'harbour', name: 'Harbour' },
      this_week: pulseExample.this_week,
    });
  });

  it('keeps fields that it does not know', async () => {
    const { communityId } = await seedCommunity(test, { slug: 'harbour' });
    const body = { ...pulseExample, mood: { value: 3 } };
    await seedPublicRows(test, [{ communityId, kind: 'pulse', key: '', body }]);
    expect(await json(await get('/pulse.json'))).toMatchObject({ mood: { value: 3 } });
  });

  it('answers a row that an older version stored without a field', async () => {
    const { communityId } = await seedCommunity(test, { slug: 'harbour' });
    const { top_concepts: _concepts, ...body } = pulseExample;
    await seedPublicRows(test, [{ communityId, kind: 'pulse', key: '', body }]);
    const response = await get('/pulse.json');
    expect(response.status).toBe(200);
    expect(await json(response)).toMatchObject({ available: true, week: pulseExample.week });
  });

  it('says that nothing was published yet', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    expect(await json(await get('/pulse.json'))).toMatchObject({ available: false, this_week: null });
  });

  it('is about the oldest published community without a slug, whichever is published later', async () => {
    await seedCommunity(test, { slug: 'quarry', published: false });
    test.clock.now += 1000;
    await seedCommunity(test, { slug: 'harbour' });
    expect(await json(await get('/pulse.json'))).toMatchObject({ community: { slug: 'harbour' } });
    test.clock.now += 1000;
    await seedCommunity(test, { slug: 'anchor' });
    for (const path of ['/pulse.json', '/pulse/concepts.json'])
      expect(await json(await get(path))).toMatchObject({ community: { slug: 'harbour' } });
    for (const path of ['/pulse/history.json', '/pulse/daily.json', '/sources.json'])
      expect((await get(path)).status).toBe(200);
    expect(await json(await get('/pulse.json?community=anchor'))).toMatchObject({
      community: { slug: 'anchor' },
    });
  });

  it.each([
    '/pulse.json',
    '/pulse/history.json',
    '/pulse/daily.json',
    '/pulse/concepts.json',
    '/sources.json',
  ])('hides unpublished communities at %s', async (path) => {
    await seedCommunity(test, { slug: 'harbour', published: false });
    for (const query of ['', '?community=harbour', '?community=nobody']) {
      const response = await get(`${path}${query}`);
      expect(response.status).toBe(404);
      expect(await json(response)).toMatchObject({ code: 'not_found', status: 404 });
    }
  });
});

describe('GET /pulse/concepts.json', () => {
  it('answers the graph', async () => {
    const { communityId } = await seedCommunity(test, { slug: 'harbour' });
    await seedPublicRows(test, [{ communityId, kind: 'concepts', key: '', body: conceptsExample }]);
    expect(await json(await get('/pulse/concepts.json'))).toMatchObject({
      available: true,
      pillars: [{ name: 'Ceramics' }],
    });
  });
});

describe('GET /pulse/history.json', () => {
  it('walks all weeks by cursor, newest first, stable under inserts', async () => {
    const { communityId } = await seedCommunity(test, { slug: 'harbour' });
    await seedWeeks(communityId, 25);
    const seen: string[] = [];
    let path: string | null = '/pulse/history.json?limit=10';
    while (path !== null) {
      const response: Response = await get(path);
      const page = (await response.json()) as {
        data: { week: string }[];
        next_cursor: string | null;
        has_more: boolean;
      };
      seen.push(...page.data.map(({ week }) => week));
      expect(page.has_more).toBe(page.next_cursor !== null);
      const link = response.headers.get('link');
      expect(link !== null).toBe(page.has_more);
      path = link === null ? null : link.slice(1, link.indexOf('>'));
      if (seen.length === 10) {
        await seedPublicRows(test, [{ communityId, kind: 'week', key: '2026-W08', body: weekBody(-1) }]);
      }
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => week(n)));
  });

  it('answers by offset as before', async () => {
    const { communityId } = await seedCommunity(test, { slug: 'harbour' });
    await seedWeeks(communityId, 5);
    const page = await json(await get('/pulse/history.json?offset=3&limit=10'));
    expect(page).toMatchObject({ data: [{ week: week(3) }, { week: week(4) }], has_more: false });
    expect(await json(await get('/pulse/history.json?offset=50'))).toMatchObject({ data: [] });
    expect((await get('/pulse/history.json?offset=50&community=nobody')).status).toBe(404);
  });

  it('answers an empty list before anything was published', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    expect(await json(await get('/pulse/history.json'))).toEqual({
      data: [],
      next_cursor: null,
      has_more: false,
    });
  });

  it.each([
    ['?cursor=zzz', '/cursor'],
    ['?cursor=MTpkYXk6MjAyNi1XMDc', '/cursor'],
    ['?limit=0', '/limit'],
    ['?limit=101', '/limit'],
    ['?limit=1e1', '/limit'],
    ['?limit=5&limit=6', '/limit'],
    ['?page=2', '/page'],
    ['?offset=-1', '/offset'],
    ['?cursor=MTp3ZWVrOjIwMjYtVzA3&offset=1', '/offset'],
    ['?community=No%20Slug', '/community'],
    ['?__proto__=1', '/__proto__'],
  ])('refuses %s', async (query, pointer) => {
    await seedCommunity(test, { slug: 'harbour' });
    const response = await get(`/pulse/history.json${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await json(response)).toMatchObject({ code: 'bad_request', errors: [{ pointer }] });
  });

  it('reads no more rows the deeper it goes', async () => {
    const { communityId } = await seedCommunity(test, { slug: 'harbour' });
    await seedWeeks(communityId, 600);
    const rowsRead = async (path: string): Promise<number> => {
      test.statements.length = 0;
      expect((await get(path)).status).toBe(200);
      expect(test.statements).toHaveLength(1);
      return test.statements[0]!.rowsRead;
    };
    const cursor = btoa(`1:week:${week(500)}`).replace(/=+$/, '');
    const first = await rowsRead('/pulse/history.json?community=harbour&limit=10');
    const deep = await rowsRead(`/pulse/history.json?community=harbour&limit=10&cursor=${cursor}`);
    expect(first).toBeLessThanOrEqual(16);
    expect(deep).toBeLessThanOrEqual(16);
  });
});

describe('GET /pulse/daily.json', () => {
  it('walks days and sources', async () => {
    const { communityId } = await seedCommunity(test, { slug: 'harbour' });
    const key = (day: number, source: string): string => `2026-02-${String(day).padStart(2, '0')}:${source}`;
    const rows = [1, 2, 3].flatMap((day) =>
      ['kiln', 'workshop'].map((source) => ({
        communityId,
        kind: 'day',
        key: key(day, source),
        body: { day: key(day, source).slice(0, 10), source, sentences: [{ text: `Day ${day}.` }] },
      })),
    );
    await seedPublicRows(test, rows);
    const first = await json(await get('/pulse/daily.json?limit=4'));
    const second = await json(await get(`/pulse/daily.json?limit=4&cursor=${first['next_cursor']}`));
    const seen = [first, second].flatMap(({ data }) => data as { day: string; source: string }[]);
    expect(seen.map(({ day, source }) => `${day}:${source}`)).toEqual(rows.map(({ key }) => key).reverse());
  });
});

describe('lists', () => {
  it('list published communities and their sources', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    await seedCommunity(test, { slug: 'orchard' });
    await seedCommunity(test, { slug: 'quarry', published: false });
    const first = await json(await get('/communities.json?limit=1'));
    expect(first).toMatchObject({ data: [{ slug: 'harbour' }], has_more: true });
    expect(await json(await get(`/communities.json?cursor=${first['next_cursor']}`))).toMatchObject({
      data: [{ slug: 'orchard' }],
      has_more: false,
    });
    expect(await json(await get('/sources.json?community=orchard'))).toMatchObject({
      data: [{ slug: 'group-1', name: 'Group 1' }],
    });
  });
});

describe('GET /health', () => {
  it('answers and is not kept', async () => {
    const response = await get('/health');
    expect(await json(response)).toEqual({ status: 'ok', workers: { public: 'ok', ingest: 'ok' } });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

it('every read costs one statement', async () => {
  await seedCommunity(test, { slug: 'harbour' });
  for (const path of [
    '/pulse.json',
    '/pulse/history.json',
    '/pulse/history.json?offset=1',
    '/pulse/daily.json',
    '/pulse/concepts.json',
    '/communities.json',
    '/sources.json',
    '/health',
  ]) {
    test.statements.length = 0;
    expect((await get(path)).status).toBe(200);
    expect([path, test.statements.length]).toEqual([path, 1]);
  }
});

describe('stored rows', () => {
  const kinds = [
    ['/pulse.json', 'pulse', ''],
    ['/pulse/concepts.json', 'concepts', ''],
    ['/pulse/history.json', 'week', '2026-W07'],
    ['/pulse/daily.json', 'day', '2026-02-14:workshop'],
  ] as const;

  it.each(kinds)('go out at %s as they lie, without being parsed', async (path, kind, rowKey) => {
    const { communityId } = await seedCommunity(test, { slug: 'harbour' });
    const body = { marker: 'stored', figures: { messages: { value: 3, n_days: 7 } } };
    await seedPublicRows(test, [{ communityId, kind, key: rowKey, body }]);
    const parse = vi.spyOn(JSON, 'parse');
    try {
      const text = await (await get(path)).text();
      expect(text).toContain(JSON.stringify(body).slice(0, -1));
      // the driver of the test database parses an envelope in which the row is a string
      const parsed = parse.mock.calls.filter(([json]) => String(json).includes('"marker":"stored"'));
      expect(parsed).toEqual([]);
    } finally {
      parse.mockRestore();
    }
  });
});
