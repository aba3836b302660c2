import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/core/hash.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
let key = '';
let call: ReturnType<typeof ingestCaller>;
beforeAll(async () => {
  test = await openMemoryServices();
  call = ingestCaller(test);
});
beforeEach(async () => {
  await test.reset();
  await seedCommunity(test, { slug: 'harbour' });
  key = (await seedKey(test, { scopes: ['upload'], communityId: 'com_harbour' })).key;
});
afterAll(() => test.close());

const mebibyte = 1024 * 1024;
const open = async (size: number, source = 'Kiln Club') =>
  (
    await call('POST /upload/multipart/create', {
      key,
      json: { community: 'harbour', source, file_name: 'WhatsApp Chat.zip', size },
    })
  ).body as { upload_id: string; part_count: number; part_size: number };

const put = (uploadId: string, part: number | string, bytes: Uint8Array<ArrayBuffer>, headers = {}) =>
  call(`PUT /upload/multipart/${uploadId}/parts/${part}`, {
    key,
    body: bytes,
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
      ...headers,
    },
  });

describe('sources that uploads name', () => {
  const sources = async () =>
    (await test.d1.prepare('SELECT COUNT(*) AS n FROM sources').first<{ n: number }>())!.n;
  const create = (source: string) =>
    call('POST /upload/multipart/create', {
      key,
      json: { community: 'harbour', source, file_name: 'chat.zip', size: 10 },
    });

  it('are at most as many as the community may have, however many come at once', async () => {
    const ends = await Promise.all(Array.from({ length: 60 }, (_, i) => create(`Group ${i}`)));
    expect(ends.filter(({ status }) => status === 201)).toHaveLength(49);
    expect(await sources()).toBe(50);
    const refused = await create('One more');
    expect([refused.status, refused.body['code']]).toEqual([409, 'source_limit']);
    expect(refused.body['detail']).toMatch(
      /^The community has as many sources as it may have\. .*max_sources\.$/,
    );
    expect((await create('Workshop')).status).toBe(201);
    const admin = (await seedKey(test)).key;
    const json = { name: 'One more' };
    const byAdmin = await call('POST /api/communities/harbour/sources', { key: admin, json });
    expect(byAdmin.body['code']).toBe('source_limit');
    const raise = { key: admin, headers: { 'if-match': '*' }, json: { max_sources: 51 } };
    expect((await call('PATCH /api/communities/harbour', raise)).body).toMatchObject({ max_sources: 51 });
    expect((await create('One more')).status).toBe(201);
    expect((await create('And more')).body['code']).toBe('source_limit');
  });

  it.each(['Kiln\u0000', 'Kiln\u202eXE', '\u2066Kiln', 'Kiln\nClub'])(
    'have no name like %j',
    async (name) => {
      const { status, body } = await create(name);
      expect([status, body['errors']]).toEqual([
        400,
        [{ pointer: '/source', detail: 'must not hold control characters' }],
      ]);
      expect(await sources()).toBe(1);
    },
  );

  it('are not made for an empty file', async () => {
    const { status, body } = await call('POST /upload/multipart/create', {
      key,
      json: { community: 'harbour', source: 'Workshop', file_name: 'chat.zip', size: 0 },
    });
    expect([status, body['code'], body['detail']]).toEqual([
      422,
      'file_empty',
      'The file is empty. Export the chat again and upload the new file.',
    ]);
  });
});

describe('an upload over REST', () => {
  it('goes from create over parts to an export', async () => {
    const size = 5 * mebibyte + 3;
    const upload = await open(size);
    expect(upload).toMatchObject({ part_count: 2, part_size: 5 * mebibyte, status: 'open' });
    const bytes = new Uint8Array(size).fill(7);
    const parts = [bytes.slice(0, 5 * mebibyte), bytes.slice(5 * mebibyte)] as const;
    const sha256 = await sha256Hex(parts[1]);
    expect((await put(upload.upload_id, 2, parts[1], { 'x-content-sha256': sha256 })).body).toEqual({
      part_number: 2,
      size: 3,
      sha256,
    });
    const half = await call(`GET /upload/multipart/${upload.upload_id}`, { key });
    expect(half.body).toMatchObject({ parts: [{ part_number: 2 }], export_id: null });
    expect((await put(upload.upload_id, 1, parts[0])).status).toBe(200);

    const complete = () =>
      call('POST /upload/multipart/complete', { key, json: { upload_id: upload.upload_id } });
    const completed = await complete();
    expect(completed.body).toMatchObject({ status: 'queued' });
    expect((await complete()).body['export_id']).toBe(completed.body['export_id']);
    const found = await call(`GET /exports/${completed.body['export_id']}`, { key });
    expect(found.body).toMatchObject({ community: 'harbour', source: 'kiln-club', size, status: 'queued' });
    expect(test.sent.map(({ body }) => body)).toMatchObject([{ type: 'export.ingest' }]);
  });

  it('makes a source once, whatever way its name is written', async () => {
    await Promise.all(['Kiln Club', 'kiln club', 'KILN-CLUB', 'kiln-club'].map((name) => open(3, name)));
    const { results } = await test.d1.prepare('SELECT slug FROM sources ORDER BY slug').all();
    expect(results).toEqual([{ slug: 'kiln-club' }, { slug: 'workshop' }]);
  });

  it('refuses bytes that are not what was announced', async () => {
    const { upload_id } = await open(3);
    const bytes = new Uint8Array([1, 2, 3]);
    const wrong = await put(upload_id, 1, bytes, { 'x-content-sha256': '0'.repeat(64) });
    expect(wrong.body).toMatchObject({ code: 'upload_part_mismatch' });
    expect((await put(upload_id, 1, new Uint8Array([1, 2]))).body).toMatchObject({
      code: 'upload_part_mismatch',
    });
    expect((await put(upload_id, 2, bytes)).status).toBe(400);
    expect((await put(upload_id, 'one', bytes)).status).toBe(400);
    expect((await put(upload_id, 1, bytes, { 'x-content-sha256': 'zz' })).status).toBe(400);
    expect((await put(upload_id, 1, bytes, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await put(upload_id, 1, bytes, { 'content-length': '' })).status).toBe(400);
  });

  it('can be given up', async () => {
    const { upload_id } = await open(3);
    const abort = () => call('POST /upload/multipart/abort', { key, json: { upload_id } });
    expect((await abort()).body).toEqual({ upload_id, status: 'aborted' });
    expect((await put(upload_id, 1, new Uint8Array([1, 2, 3]))).status).toBe(410);
  });

  it('is opened once for one Idempotency-Key', async () => {
    const create = () =>
      call('POST /upload/multipart/create', {
        key,
        headers: { 'idempotency-key': 'my-upload' },
        json: { community: 'harbour', source: 'workshop', file_name: 'a.zip', size: 3 },
      });
    expect((await create()).body).toEqual((await create()).body);
    const counted = await test.d1.prepare('SELECT count(*) AS n FROM uploads').first<{ n: number }>();
    expect(counted?.n).toBe(1);
  });
});
