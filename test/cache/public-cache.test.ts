import { describe, expect, it } from 'vitest';
import { accepts } from '../../src/cache/accepts.ts';
import { matchesEtag } from '../../src/cache/conditional.ts';
import { invalidateCommunity } from '../../src/cache/invalidate-community.ts';
import { cacheKey } from '../../src/cache/keys.ts';
import { serveCached } from '../../src/cache/public-cache.ts';
import type { EdgeCache } from '../../src/ports/cache.ts';

/** A cache that keeps what it is given, and says what it holds. */
function openCache(): EdgeCache & {
  readonly kept: Map<string, Response>;
  set(url: string, response: Response): void;
} {
  const kept = new Map<string, Response>();
  return {
    get kept() {
      return new Map([...kept].filter(([key]) => !key.includes('/__generation?')));
    },
    set: (url, response) => void kept.set(url, response),
    match: async (url) => kept.get(url)?.clone() ?? null,
    put: async (url, response) => void kept.set(url, response),
    delete: async (url) => void kept.delete(url),
  };
}

/** Nothing is known about origins. */
const origins = {
  kv: { get: async () => null, put: async () => {}, delete: async () => {} },
  config: { publicOrigins: [] },
};

const publicHeaders = {
  'cache-control': 'public, max-age=60, s-maxage=300',
  etag: '"abc"',
  'content-type': 'application/json',
};

function openEdge(respond: () => Response = () => new Response('{"a":1}', { headers: publicHeaders })) {
  const cache = openCache();
  const asked: Request[] = [];
  let tokens = 0;
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const work: Promise<unknown>[] = [];
    const response = await serveCached(new Request(`https://p.test${path}`, init), {
      cache,
      produce: async (request) => {
        asked.push(request);
        return respond();
      },
      defer: (later) => work.push(later),
      createToken: () => `gen_${tokens++}`,
    });
    await Promise.all(work);
    return response;
  };
  return { cache, asked, ask };
}

describe('the public cache', () => {
  it('asks once for one question, however it is spelt', async () => {
    const { asked, ask } = openEdge();
    for (const path of ['/x.json?a=1&b=2', '/x.json?b=2&a=1', '/x.json?b=2&a=%31', '/x.json?a=1&b=2#part'])
      expect(await (await ask(path)).text()).toBe('{"a":1}');
    expect(asked).toHaveLength(1);
    await ask('/x.json?a=1&b=3');
    await ask('/y.json?a=1&b=2');
    expect(asked).toHaveLength(3);
  });

  it('answers conditions and HEAD from what it keeps', async () => {
    const { asked, ask } = openEdge();
    await ask('/x.json');
    const unchanged = await ask('/x.json', { headers: { 'if-none-match': 'W/"abc", "other"' } });
    expect(unchanged.status).toBe(304);
    expect(await unchanged.text()).toBe('');
    expect(unchanged.headers.get('etag')).toBe('"abc"');
    expect(unchanged.headers.get('content-type')).toBeNull();
    const head = await ask('/x.json', { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', '"abc"']);
    expect((await ask('/x.json', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    expect(asked).toHaveLength(1);
  });

  it('keeps a full answer even where the first to ask had a condition', async () => {
    const { asked, ask } = openEdge();
    const first = await ask('/x.json', { headers: { 'if-none-match': '"abc"', range: 'bytes=0-1' } });
    expect(first.status).toBe(304);
    expect([...asked[0]!.headers.keys()]).not.toContain('if-none-match');
    expect([...asked[0]!.headers.keys()]).not.toContain('range');
    expect(await (await ask('/x.json')).text()).toBe('{"a":1}');
    expect(asked).toHaveLength(1);
  });

  it('keeps no request id of another', async () => {
    const { ask } = openEdge(
      () => new Response('x', { headers: { ...publicHeaders, 'x-request-id': 'mine' } }),
    );
    expect((await ask('/x.json')).headers.get('x-request-id')).toBe('mine');
    expect((await ask('/x.json')).headers.get('x-request-id')).toBeNull();
  });

  it.each([
    ['errors', new Response('x', { status: 404, headers: publicHeaders })],
    [
      'private answers',
      new Response('x', { headers: { ...publicHeaders, 'cache-control': 'private, no-cache' } }),
    ],
    ['answers without an ETag', new Response('x', { headers: { 'cache-control': 'public, max-age=60' } })],
    ['answers with cookies', new Response('x', { headers: { ...publicHeaders, 'set-cookie': 'a=1' } })],
  ])('keeps no %s', async (_, response) => {
    const { cache, ask } = openEdge(() => response.clone());
    await ask('/x.json');
    expect(cache.kept.size).toBe(0);
  });

  it('passes by whoever brings credentials, changes things or uses our own parameter', async () => {
    const { cache, asked, ask } = openEdge();
    await ask('/x.json');
    cache.kept.forEach((_, key) => {
      cache.set(key, new Response('stale', { headers: publicHeaders }));
    });
    expect(await (await ask('/x.json', { headers: { authorization: 'Bearer bp_x' } })).text()).toBe(
      '{"a":1}',
    );
    expect(await (await ask('/x.json', { method: 'POST' })).text()).toBe('{"a":1}');
    expect(await (await ask('/x.json?__v=1')).text()).toBe('{"a":1}');
    expect(asked).toHaveLength(4);
    expect(cache.kept.size).toBe(1);
  });

  it('does not serve what the caller does not accept', async () => {
    const { asked, ask } = openEdge();
    await ask('/x.json');
    await ask('/x.json', { headers: { accept: 'text/html' } });
    expect(asked).toHaveLength(2);
  });

  it('drops the answers about a community', async () => {
    const { cache, asked, ask } = openEdge();
    const paths = ['/pulse.json', '/pulse.json?community=harbour', '/pulse/history.json?community=harbour'];
    for (const path of paths) await ask(path);
    await ask('/pulse.json?community=orchard');
    const cachedReads = ['/pulse.json', '/pulse/history.json'].map((path) => ({ path, community: true }));
    await invalidateCommunity({ ...origins, cache, cachedReads }, 'https://p.test', 'harbour');
    expect([...cache.kept.keys()]).toEqual([cacheKey('https://p.test/pulse.json?community=orchard')]);
    expect(asked).toHaveLength(4);
  });
});

describe('an Accept header', () => {
  it.each([
    [null, true],
    ['', true],
    ['*/*', true],
    ['application/json', true],
    ['APPLICATION/JSON; q=0.5', true],
    ['text/html, application/*;q=0.1', true],
    ['text/html', false],
    ['application/json;q=0', false],
    ['*/*, application/json;q=0.000', false],
    ['text/*', false],
  ])('%s: %s', (header, wanted) => {
    expect(accepts(header, 'application/json')).toBe(wanted);
  });
});

it('compares ETags weakly', () => {
  expect(matchesEtag('*', '"a"')).toBe(true);
  expect(matchesEtag('"b", W/"a"', '"a"')).toBe(true);
  expect(matchesEtag('"b"', '"a"')).toBe(false);
});
