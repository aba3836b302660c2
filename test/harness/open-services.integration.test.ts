import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServices } from '../../testing/harness/open-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openTestServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

describe('test services', () => {
  it('have the schema, an empty database and counted statements', async () => {
    const { services, statements } = test;
    const rows = await services.db.all(
      'communities.all',
      services.db.build.selectFrom('communities').selectAll(),
    );
    expect(rows).toEqual([]);
    expect(statements.map(({ name }) => name)).toEqual(['communities.all']);
  });

  it('keep objects with conditional writes, ranges and multipart uploads', async () => {
    const { objects } = test.services;
    const bytes = new Uint8Array([1, 2, 3, 4]);
    expect(await objects.put('a', bytes, { ifAbsent: true })).not.toBeNull();
    expect(await objects.put('a', bytes, { ifAbsent: true })).toBeNull();
    expect(await objects.getRange('a', 1, 2)).toEqual(new Uint8Array([2, 3]));
    const { uploadId } = await objects.createMultipart('b');
    const stream = new Blob([bytes]).stream() as ReadableStream<Uint8Array>;
    const part = await objects.uploadPart('b', uploadId, 1, stream, bytes.length);
    expect((await objects.completeMultipart('b', uploadId, [part])).size).toBe(4);
  });

  it('keep KV entries and cached responses', async () => {
    const { kv, cache } = test.services;
    await kv.put('k', 'v', 60);
    expect(await kv.get('k')).toBe('v');
    const url = 'https://pulse.test/x';
    await cache.put(url, new Response('body', { headers: { 'cache-control': 'public, max-age=60' } }));
    expect(await (await cache.match(url))?.text()).toBe('body');
    await cache.delete(url);
    expect(await cache.match(url)).toBeNull();
  });

  it('give the same chance after a reset', async () => {
    const first = test.services.random(8);
    await test.reset();
    expect(test.services.random(8)).toEqual(first);
  });
});
