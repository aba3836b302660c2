import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '../../src/core/page.ts';
import { appRouter } from '../../src/routers/app.ts';
import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import { handlePublicRequest } from '../../src/routers/public-app.ts';
import { listOperations } from '../../src/routers/rest/operations.ts';
import { seedCommunity, seedPublicRows } from '../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

const names = ['+44 7700 900123', '+44 7700 900124', 'Ada 100%', 'Żaneta 😀', '~ Mira'];

let test: TestServices;
let key = '';
beforeAll(async () => {
  test = await openMemoryServices();
  const { communityId, sourceId } = await seedCommunity(test, { slug: 'harbour' });
  const days = ['2026-02-14', '2026-02-15', '2026-02-16'];
  await seedPublicRows(
    test,
    days.map((day) => ({ communityId, kind: 'day', key: `${day}:group-1`, body: {} })),
  );
  for (const name of names) {
    await test.d1
      .prepare("INSERT INTO labels (source_id, label, person) VALUES (?, ?, 'per_1')")
      .bind(sourceId, name)
      .run();
  }
  key = (await seedKey(test)).key;
});
afterAll(() => test.close());

async function get(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await handlePublicRequest(
    new Request(`https://pulse.test${path}`, { headers: { authorization: `Bearer ${key}` } }),
    test.services,
    { forward: (request) => handleIngestRequest(request, test.services), defer() {} },
  );
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const lists = listOperations(appRouter)
  .filter(({ input }) => 'cursor' in input.shape)
  .map(({ meta }) => ({ id: meta.operationId, path: meta.path }));
const pathOf = (path: string): string =>
  path
    .replace('{community}', 'harbour')
    .replace('{source}', 'workshop')
    .replaceAll(/\{[a-z_]+\}/g, 'x');

const garbage = [
  'x',
  '%00',
  '%25',
  encodeURIComponent(btoa('1:people:%E0%A4%A')),
  btoa('1:people:%E0').replace(/=+$/, ''),
  encodeCursor('people', '%FF'),
  encodeCursor('people', '0'.repeat(32)),
  encodeCursor('admin-sources', 'src_nobody'),
  encodeCursor('nothing', 'x'),
  encodeCursor('week', "2026-W07' OR 1"),
  'a'.repeat(400),
  'a'.repeat(401),
];

describe('a cursor', () => {
  it('belongs to a good number of lists', () => expect(lists.length).toBeGreaterThan(9));

  it.each(lists)('that $id did not write is 400, and named', async ({ path }) => {
    for (const cursor of garbage) {
      const { status, body } = await get(`${pathOf(path)}?cursor=${cursor}`);
      expect([status, body['code']], cursor).toEqual([400, 'bad_request']);
      expect(body['errors']).toMatchObject([{ pointer: '/cursor' }]);
    }
  });

  it('of people walks all names, holds none, and does no harm whatever letter of it is changed', async () => {
    const path = '/api/communities/harbour/sources/workshop/people';
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < names.length + 1; page++) {
      const { status, body } = await get(`${path}?limit=1${cursor && `&cursor=${cursor}`}`);
      expect(status).toBe(200);
      seen.push(...(body['data'] as { label: string }[]).map(({ label }) => label));
      if (body['next_cursor'] === null) break;
      cursor = body['next_cursor'] as string;
      const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
      expect(text).toMatch(/^1:people:[0-9a-f]{32}$/);
    }
    expect(seen).toEqual([...names].sort());

    for (let at = 0; at < cursor.length; at++) {
      for (const letter of ['A', '_', cursor[at] === 'x' ? 'y' : 'x']) {
        if (cursor[at] === letter) continue;
        const tampered = cursor.slice(0, at) + letter + cursor.slice(at + 1);
        expect((await get(`${path}?cursor=${tampered}`)).status, tampered).toBe(400);
      }
    }
  });

  it('of people tells two sources apart, so that nobody can try numbers until one fits', async () => {
    const other = await seedCommunity(test, { slug: 'orchard' });
    for (const name of names.slice(0, 2)) {
      await test.d1
        .prepare("INSERT INTO labels (source_id, label, person) VALUES (?, ?, 'per_1')")
        .bind(other.sourceId, name)
        .run();
    }
    const cursorOf = async (community: string) =>
      (await get(`/api/communities/${community}/sources/workshop/people?limit=1`)).body['next_cursor'];
    expect(await cursorOf('orchard')).not.toBe(await cursorOf('harbour'));
  });

  it('of sources goes on by id: the name of a group is not in it', async () => {
    await test.d1
      .prepare(
        `INSERT INTO sources (id, community_id, slug, name, public_number, created_at, updated_at)
         VALUES ('src_2', 'com_harbour', 'chess-of-mira', 'Chess of Mira', 2, 1, 1)`,
      )
      .run();
    const path = '/api/communities/harbour/sources?limit=1';
    const first = await get(path);
    expect(first.body['data']).toMatchObject([{ slug: 'chess-of-mira' }]);
    const cursor = first.body['next_cursor'] as string;
    expect(atob(cursor)).toBe('1:admin-sources:src_2');
    expect((await get(`${path}&cursor=${cursor}`)).body['data']).toMatchObject([{ slug: 'workshop' }]);
    await test.d1.prepare("DELETE FROM sources WHERE id = 'src_2'").run();
  });
});
