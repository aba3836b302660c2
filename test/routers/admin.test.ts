import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cacheKey } from '../../src/cache/keys.ts';
import { cachedReads } from '../../src/routers/cached-reads.ts';
import { flushOutbox } from '../../src/storage/outbox.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedExport } from '../../testing/fixtures/seed-export.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
let key = '';
let call: ReturnType<typeof ingestCaller>;
beforeAll(async () => {
  test = await openMemoryServices({ cachedReads });
  call = ingestCaller(test);
});
beforeEach(async () => {
  await test.reset();
  key = (await seedKey(test)).key;
});
afterAll(() => test.close());

const harbour = { slug: 'harbour', name: 'Harbour', time_zone: 'Europe/Dublin', language: 'en' };

describe('communities', () => {
  it('cannot be changed by nothing: the version stays', async () => {
    await call('POST /api/communities', { key, json: harbour });
    const before = await call('GET /api/communities/harbour', { key });
    const refused = await call('PATCH /api/communities/harbour', {
      key,
      headers: { 'if-match': '*' },
      json: {},
    });
    expect([refused.status, refused.body['detail']]).toEqual([400, 'Send at least one setting to change.']);
    const after = await call('GET /api/communities/harbour', { key });
    expect(after.body['version']).toBe(before.body['version']);
  });

  it('are created, listed, read and changed', async () => {
    const created = await call('POST /api/communities', {
      key,
      json: { ...harbour, pillars: ['Clay & Kiln'] },
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      slug: 'harbour',
      policy: 'private',
      min_people: 5,
      pillars: [{ slug: 'clay-kiln', name: 'Clay & Kiln', keywords: [] }],
    });
    expect((await call('POST /api/communities', { key, json: harbour })).body).toMatchObject({
      code: 'conflict',
    });
    expect((await call('GET /api/communities', { key })).body).toMatchObject({ data: [{ slug: 'harbour' }] });

    const read = await call('GET /api/communities/harbour', { key });
    const etag = read.headers.get('etag')!;
    expect(etag).toBe(`"${read.body['version']}"`);
    const changed = await call('PATCH /api/communities/harbour', {
      key,
      headers: { 'if-match': etag },
      json: { name: 'Harbour Makers', min_people: 8 },
    });
    expect(changed.body).toMatchObject({ name: 'Harbour Makers', min_people: 8, language: 'en' });
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  it('are not changed over somebody else’s change', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    const etag = (await call('GET /api/communities/harbour', { key })).headers.get('etag')!;
    const change = (name: string, ifMatch?: string) =>
      call('PATCH /api/communities/harbour', {
        key,
        json: { name },
        headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
      });
    expect((await change('A')).body).toMatchObject({ status: 428, code: 'precondition_required' });
    expect((await change('A', 'no quotes')).status).toBe(400);
    expect((await change('A', etag)).status).toBe(200);
    expect((await change('B', etag)).body).toMatchObject({ status: 412, code: 'precondition_failed' });
    expect((await change('C', '*')).status).toBe(200);
    const latest = (await call('GET /api/communities/harbour', { key })).headers.get('etag')!;
    expect((await change('D', `W/${latest}`)).body).toMatchObject({ name: 'D' });
  });

  it('of two changes at once only one happens', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    const etag = (await call('GET /api/communities/harbour', { key })).headers.get('etag')!;
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((name) =>
        call('PATCH /api/communities/harbour', { key, headers: { 'if-match': etag }, json: { name } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('of two changes of whichever version both happen', async () => {
    await seedCommunity(test, { slug: 'harbour', published: false });
    const answers = await Promise.all([
      call('PUT /api/communities/harbour/publication', { key, json: { policy: 'themes' } }),
      call('PATCH /api/communities/harbour', { key, headers: { 'if-match': '*' }, json: { name: 'Both' } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await call('GET /api/communities/harbour', { key });
    expect(body).toMatchObject({ policy: 'themes', name: 'Both' });
  });

  it('make what depends on their settings out of date, and nothing else', async () => {
    const { communityId } = await seedCommunity(test, { slug: 'harbour' });
    await test.d1.prepare("UPDATE sources SET inputs_hash = 'people1'").run();
    const inputsHash = async () =>
      (await test.d1.prepare('SELECT inputs_hash FROM sources').first<{ inputs_hash: string }>())!
        .inputs_hash;
    const change = (json: object) =>
      call('PATCH /api/communities/harbour', { key, headers: { 'if-match': '*' }, json });
    await change({ name: 'New name' });
    expect(await inputsHash()).toBe('people1');
    await change({ pillars: [{ name: 'Clay', keywords: ['kiln'] }] });
    const withClay = await inputsHash();
    expect(withClay).toMatch(/^people1@[0-9a-f]{12}$/);
    await change({ pillars: [{ name: 'Clay', keywords: ['kiln'] }], min_people: 5 });
    expect(await inputsHash()).toBe(withClay);
    await change({ min_people: 9 });
    expect(await inputsHash()).toMatch(/^people1@[0-9a-f]{12}$/);
    expect(await inputsHash()).not.toBe(withClay);
    const row = await test.d1
      .prepare('SELECT revision FROM communities WHERE id = ?')
      .bind(communityId)
      .first<{ revision: number }>();
    expect(row?.revision).toBe(4);
    expect(test.sent.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ type: 'community.rederive', community_id: communityId }),
    );
  });

  it('commit with a change the message that follows from it, and none without', async () => {
    const { communityId } = await seedCommunity(test, { slug: 'harbour' });
    const outbox = async () =>
      (await test.d1.prepare('SELECT body FROM outbox').all<{ body: string }>()).results;
    const change = (ifMatch: string) =>
      call('PATCH /api/communities/harbour', {
        key,
        headers: { 'if-match': ifMatch },
        json: { name: 'New' },
      });
    expect((await change('"another"')).status).toBe(412);
    expect(await outbox()).toEqual([]);

    test.queue.failing = true;
    expect((await change('*')).status).toBe(200);
    test.queue.failing = false;
    expect((await outbox()).map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      expect.objectContaining({ v: 2, type: 'community.rederive', community_id: communityId }),
    ]);
    test.clock.now += 60_001;
    expect(await flushOutbox(test.services)).toBe(1);
    expect(test.sent).toHaveLength(1);
    expect((await change('*')).status).toBe(200);
    expect(test.sent).toHaveLength(2);
    expect(await outbox()).toEqual([]);
  });

  it('are published and taken back, and the cache forgets them', async () => {
    await seedCommunity(test, { slug: 'harbour', published: false });
    const url = 'https://ingest.test/pulse.json?community=harbour';
    const keep = () =>
      test.services.cache.put(
        cacheKey(url),
        new Response('old', { headers: { 'cache-control': 'public, max-age=60' } }),
      );
    await keep();
    const published = await call('PUT /api/communities/harbour/publication', {
      key,
      json: { policy: 'themes' },
    });
    expect(published.body).toMatchObject({ policy: 'themes' });
    expect(await test.services.cache.match(cacheKey(url))).toBeNull();
    await keep();
    const hidden = await call('PUT /api/communities/harbour/publication', {
      key,
      json: { policy: 'private' },
    });
    expect(hidden.body).toMatchObject({ policy: 'private' });
    expect(await test.services.cache.match(cacheKey(url))).toBeNull();
  });

  it('change even where the queue takes no message', async () => {
    await seedCommunity(test, { slug: 'harbour', published: false });
    test.queue.failing = true;
    expect(
      (await call('PUT /api/communities/harbour/publication', { key, json: { policy: 'themes' } })).status,
    ).toBe(200);
    expect(test.logged.map(({ event }) => event)).toContain('outbox.left_to_cron');
  });

  it('are not made by a key of one community', async () => {
    await seedCommunity(test, { slug: 'orchard' });
    const bound = await seedKey(test, { communityId: 'com_orchard' });
    expect((await call('POST /api/communities', { key: bound.key, json: harbour })).status).toBe(403);
    const list = await call('GET /api/communities', { key: bound.key });
    expect(list.body).toMatchObject({ data: [{ slug: 'orchard' }] });
  });
});

describe('sources and people', () => {
  it('are added and listed', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    const added = await call('POST /api/communities/harbour/sources', {
      key,
      json: { name: 'Глина и печь' },
    });
    expect(added.status).toBe(201);
    expect(added.body['slug']).toMatch(/^source-[0-9a-f]{8}$/);
    const doubled = await call('POST /api/communities/harbour/sources', { key, json: { name: 'Workshop' } });
    expect(doubled.body).toMatchObject({ code: 'conflict' });
    const { body } = await call('GET /api/communities/harbour/sources', { key });
    expect((body['data'] as unknown[]).length).toBe(2);
  });

  it('list display names page by page, whatever script they are in', async () => {
    const { sourceId } = await seedCommunity(test, { slug: 'harbour' });
    const labels = ['+353 20 913 0000', 'Ada', 'Мира', '🙂 Zoë (kiln)', "O'Neil: 100%"].sort((a, b) =>
      Buffer.compare(Buffer.from(a), Buffer.from(b)),
    );
    for (const label of labels) {
      await test.d1
        .prepare('INSERT INTO labels VALUES (?, ?, ?)')
        .bind(sourceId, label, `per_${label}`)
        .run();
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body, status } = await call(
        `GET /api/communities/harbour/sources/workshop/people?limit=2${query}`,
        { key },
      );
      expect(status).toBe(200);
      seen.push(...(body['data'] as { label: string }[]).map(({ label }) => label));
      cursor = body['next_cursor'] as string | null;
    } while (cursor !== null);
    expect(seen).toEqual(labels);
  });
});

describe('exports', () => {
  it('are cancelled while they are not finished', async () => {
    const seeded = await seedCommunity(test, { slug: 'harbour' });
    await seedExport(test, { ...seeded, id: 'exp_1', status: 'ingesting' });
    await seedExport(test, { ...seeded, id: 'exp_2', status: 'completed' });
    expect((await call('POST /exports/exp_1/cancel', { key })).body).toMatchObject({ status: 'cancelled' });
    expect((await call('POST /exports/exp_1/cancel', { key })).body).toMatchObject({ status: 'cancelled' });
    expect((await call('POST /exports/exp_2/cancel', { key })).body).toMatchObject({ code: 'conflict' });
    expect((await call('POST /exports/exp_3/cancel', { key })).status).toBe(404);
  });

  it('are listed newest first, by community, source and status', async () => {
    const first = await seedCommunity(test, { slug: 'harbour' });
    const second = await seedCommunity(test, { slug: 'orchard' });
    await seedExport(test, { ...first, id: 'exp_1', status: 'failed', errorCode: 'zip_invalid' });
    await seedExport(test, { ...first, id: 'exp_2', status: 'queued' });
    await seedExport(test, { ...second, id: 'exp_3', status: 'queued' });
    const ids = async (query: string) =>
      ((await call(`GET /exports${query}`, { key })).body['data'] as { export_id: string }[]).map(
        ({ export_id }) => export_id,
      );
    expect(await ids('')).toEqual(['exp_3', 'exp_2', 'exp_1']);
    expect(await ids('?community=harbour')).toEqual(['exp_2', 'exp_1']);
    expect(await ids('?community=harbour&source=workshop&status=failed')).toEqual(['exp_1']);
    expect((await call('GET /exports?source=workshop', { key })).status).toBe(400);
    const page = await call('GET /exports?limit=2', { key });
    expect(page.headers.get('link')).toContain('rel="next"');
    expect(await ids(`?limit=2&cursor=${page.body['next_cursor']}`)).toEqual(['exp_1']);
    expect((await call('GET /exports/exp_1', { key })).body).toMatchObject({
      error: { code: 'zip_invalid' },
      file_name: 'chat.zip',
    });
  });
});

describe('keys', () => {
  it('are made, shown once, listed without secret and revoked', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    const made = await call('POST /api/keys', {
      key,
      json: { name: 'phone', scopes: ['upload', 'upload'], community: 'harbour' },
    });
    expect(made.body).toMatchObject({ scopes: ['upload'], community: 'harbour', revoked_at: null });
    const secret = String(made.body['key']);
    expect((await call('GET /exports', { key: secret })).status).toBe(200);
    const list = await call('GET /api/keys', { key });
    expect(JSON.stringify(list.body)).not.toContain(secret.split('_')[2]);
    expect(list.body['data']).toHaveLength(2);
    const revoked = await call(`POST /api/keys/${made.body['key_id']}/revoke`, { key });
    expect(revoked.body).toMatchObject({ status: 'revoked' });
    expect((await call('GET /exports', { key: secret })).status).toBe(401);
  });

  it('of one community make no key of all', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    const bound = await seedKey(test, { communityId: 'com_harbour' });
    const json = { name: 'wider', scopes: ['admin'] };
    expect((await call('POST /api/keys', { key: bound.key, json })).status).toBe(403);
    const own = await call('POST /api/keys', { key: bound.key, json: { ...json, community: 'harbour' } });
    expect(own.status).toBe(201);
  });
});

describe('operations', () => {
  it('tell what is waiting', async () => {
    const seeded = await seedCommunity(test, { slug: 'harbour' });
    await seedExport(test, { ...seeded, id: 'exp_1', status: 'queued' });
    await seedExport(test, { ...seeded, id: 'exp_2', status: 'completed' });
    await test.d1.prepare("INSERT INTO outbox VALUES ('out_1', '{}', ?)").bind(test.clock.now).run();
    await test.d1
      .prepare(
        "INSERT INTO cron_runs (task, started_at, finished_at, outcome) VALUES ('flushOutbox', 0, 1, 'done')",
      )
      .run();
    expect((await call('GET /api/health', { key })).body).toEqual({
      status: 'degraded',
      complaints: ['crons_silent'],
      exports: { count: 1, oldest_at: '2026-02-18T12:00:00Z' },
      outbox: { count: 1, oldest_at: '2026-02-18T12:00:00Z' },
      dead_letters: 0,
      deferred_media: { count: 0, oldest_at: null },
      leases: { contended: 0, expired: 0, last_expired_at: null },
      crons: [
        {
          task: 'flushOutbox',
          started_at: '1970-01-01T00:00:00Z',
          finished_at: '1970-01-01T00:00:00Z',
          outcome: 'done',
          note: '',
        },
      ],
    });
  });

  it('list dead letters, even those that are no JSON', async () => {
    const insert = (id: string, message: string) =>
      test.d1
        .prepare(
          `INSERT INTO dead_letters (id, message, error_code, error_message, attempts, correlation_id, created_at)
           VALUES (?, ?, 'message_unknown', 'Not understood.', 8, 'cor_1', 0)`,
        )
        .bind(id, message)
        .run();
    await insert('dead_1', '{"type":"export.ingest"}');
    await insert('dead_2', 'nonsense');
    expect((await call('GET /api/dead-letters', { key })).body).toMatchObject({
      data: [{ message: { raw: 'nonsense' } }, { message: { type: 'export.ingest' } }],
    });
    expect((await call('GET /api/dead-letters/dead_1', { key })).body).toMatchObject({
      dead_letter_id: 'dead_1',
      error: { code: 'message_unknown' },
    });
    expect((await call('GET /api/dead-letters/dead_9', { key })).status).toBe(404);
  });
});
