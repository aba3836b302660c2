import { pulseExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handlePublicRequest } from '../../src/routers/public-app.ts';
import { seedCommunity, seedPublicRows } from '../../testing/fixtures/seed-community.ts';
import { seedExport } from '../../testing/fixtures/seed-export.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
const deferred: Promise<unknown>[] = [];
beforeAll(async () => {
  test = await openMemoryServices();
});
let origin = 0;
beforeEach(async () => {
  await test.reset();
  origin++;
});
afterAll(() => test.close());

/** Every test has an origin of its own, so that none finds what another left in the cache. */
async function get(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await handlePublicRequest(
    new Request(`https://p${origin}.test${path}`, init),
    test.services,
    {
      forward: async () => new Response('forwarded'),
      defer: (work) => deferred.push(work),
    },
  );
  await Promise.all(deferred.splice(0));
  return response;
}

describe('what is read and is no operation', () => {
  it.each(['/', '/docs', '/openapi.json', '/style.css', '/send', '/send.js', '/icon.svg', '/problems/gone'])(
    '%s answers OPTIONS, and 405 to what it does not have',
    async (path) => {
      const options = await get(path, { method: 'OPTIONS' });
      expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
      expect(options.headers.get('access-control-allow-origin')).toBe(path === '/openapi.json' ? '*' : null);
      const refused = await get(path, { method: 'POST', body: 'x' });
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
      expect((await get(path)).status).toBe(200);
    },
  );

  it('answers a preflight about /openapi.json', async () => {
    const response = await get('/openapi.json', {
      method: 'OPTIONS',
      headers: { origin: 'https://other.test', 'access-control-request-method': 'GET' },
    });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  });

  it('has every operation in the reference', async () => {
    const page = await (await get('/docs')).text();
    const document = (await (await get('/openapi.json')).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(ids.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
    expect(ids).toContain('bypassQuota');
  });

  it('shows in the reference what each answer looks like, and no example where there is none', async () => {
    const page = await (await get('/docs')).text();
    const pulse = page.slice(page.indexOf('id="getPulse"'), page.indexOf('id="getHistory"'));
    expect(pulse).toMatch(/<summary>Example<\/summary>[\s\S]*latest_summary/);
    const part = page.slice(page.indexOf('id="putUploadPart"'));
    const body = part.slice(part.indexOf('<h4>Body'), part.indexOf('<h4>Responses'));
    expect(body).toContain('<h4>Body');
    expect(body).not.toContain('Example');
    expect(body.trimEnd()).toMatch(/<\/(?:table><\/div|p|ul|span|h4|code)>$/);
  });

  it('has an id of its own where what is passed on answers without one', async () => {
    const response = await get('/api/communities');
    expect(await response.text()).toBe('forwarded');
    expect(response.headers.get('x-request-id')).toMatch(/^req_/);
  });
});

describe('the front page', () => {
  it('shows the pulse of published communities, escaped', async () => {
    const name = '<script>alert(1)</script> & Friends';
    const { communityId } = await seedCommunity(test, { slug: 'harbour', name });
    const body = {
      ...pulseExample,
      latest_summary: {
        ...pulseExample.latest_summary,
        sentences: [{ text: '<img src=x onerror=alert(1)>' }],
        editor_text: { text: 'A calm week.\n\nThe <b>kiln</b> is repaired.' },
      },
    };
    await seedPublicRows(test, [{ communityId, kind: 'pulse', key: '', body }]);
    const page = await (await get('/')).text();
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; Friends');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toMatch(
      /<p dir="auto">A calm week\.<\/p>\s*<p dir="auto">The &lt;b&gt;kiln&lt;\/b&gt; is repaired\.<\/p>/,
    );
    expect(page).not.toMatch(/<script|<img|onerror=[^a]|javascript:/);
    expect(page).toContain('214');
    expect(page).toContain('kiln');
    expect(page).toContain('98 of 105 days');
    for (const path of ['/pulse.json', '/pulse/history.json', '/pulse/daily.json', '/pulse/concepts.json'])
      expect(page).toContain(`href="${path}?community=harbour"`);
  });

  it('shows exports and why they failed, but no file name and no unpublished community', async () => {
    const shown = await seedCommunity(test, { slug: 'harbour' });
    const hidden = await seedCommunity(test, { slug: 'quarry', published: false });
    await seedExport(test, {
      ...shown,
      id: 'exp_1',
      status: 'failed',
      errorCode: 'zip_truncated',
      fileName: 'Secret of Mira.zip',
    });
    await seedExport(test, { ...hidden, id: 'exp_2', status: 'failed', errorCode: 'zip_bomb' });
    const page = await (await get('/')).text();
    expect(page).toContain('zip_truncated');
    expect(page).toContain('The archive is incomplete');
    expect(page).not.toContain('Mira');
    expect(page).not.toContain('zip_bomb');
    expect(page).not.toContain('quarry');
  });

  it('says that there is nothing yet', async () => {
    expect(await (await get('/')).text()).toContain('No community is published yet');
  });

  it('may run nothing', async () => {
    const response = await get('/');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('costs one statement on a miss and none on a hit', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    await get('/');
    expect(test.statements.map(({ name }) => name)).toEqual(['public_rows.read_front_page']);
    await get('/');
    expect(test.statements).toHaveLength(1);
  });
});

describe('other pages', () => {
  it('are the reference, the document, problems and what pages need', async () => {
    const docs = await (await get('/docs')).text();
    for (const id of ['getPulse', 'createUpload', 'updateCommunity']) expect(docs).toContain(`id="${id}"`);
    expect(docs).not.toContain('<script');
    const document = await get('/openapi.json');
    expect(document.headers.get('access-control-allow-origin')).toBe('*');
    expect(await document.json()).toMatchObject({ openapi: '3.1.0' });
    expect(await (await get('/problems/not_found')).text()).toContain('404');
    expect((await get('/problems/constructor')).status).toBe(404);
    expect((await get('/style.css')).headers.get('content-type')).toContain('text/css');
    expect(test.statements).toEqual([]);
  });

  it('let other sites read the document, and ask first', async () => {
    const asked = await get('/openapi.json', {
      method: 'OPTIONS',
      headers: { origin: 'https://other.test', 'access-control-request-method': 'GET' },
    });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect((await get('/docs')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('are the one that sends an export: it runs our script, and ours alone', async () => {
    const page = await get('/send');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'; connect-src 'self'");
    expect(policy).not.toContain('unsafe');
    const markup = await page.text();
    expect([...markup.matchAll(/<script[^>]*>/g)].map(String)).toEqual([
      '<script src="/send.js" type="module">',
    ]);
    const script = await get('/send.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    const wanted = [...(await script.text()).matchAll(/\("([a-z]+)"\)/g)].map(([, id]) => id!);
    for (const id of ['community', 'source', 'key', 'file', 'begin', 'pause', 'bar', 'line', 'problem']) {
      expect(wanted).toContain(id);
      expect(markup).toContain(`id="${id}"`);
    }
    expect((await get('/')).headers.get('content-security-policy')).not.toContain('script-src');
    expect(test.statements.map(({ name }) => name)).toEqual(['public_rows.read_front_page']);
  });

  it('tell an error under the id of its answer', async () => {
    const response = await get('/nothing');
    const { request_id } = (await response.json()) as { request_id: string };
    expect(response.headers.get('x-request-id')).toBe(request_id);
  });

  it('every reference inside the reference page leads somewhere', async () => {
    const docs = await (await get('/docs')).text();
    const ids = new Set([...docs.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const links = [...docs.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
  });

  it.each(['/trpc/public.pulse', '/upload/multipart/create', '/exports', '/api/keys'])(
    'passes %s on',
    async (path) => {
      expect(await (await get(path)).text()).toBe('forwarded');
    },
  );
});
