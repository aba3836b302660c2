import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedTextModel } from '../../src/adapters/embedded/extract-summary.ts';
import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import { sendExport } from '../../testing/harness/send-export.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

const hostile = '<img src=x onerror=alert(1)>"&\'';
const lines = [
  '13/02/2026, 09:00 - Ewan Workshop: Does somebody own a long ladder for the chestnut tree?',
  `13/02/2026, 12:00 - ${hostile}: We agreed on Saturday ${hostile} for the workshop key`,
];
const origin = 'https://pulse.test';

let test: TestServices;
let key = '';
let keyId = '';
beforeAll(async () => {
  test = await openMemoryServices({ text: createEmbeddedTextModel() });
  await seedCommunity(test, { slug: 'harbour', published: false });
  await seedCommunity(test, { slug: 'orchard' });
  ({ key, id: keyId } = await seedKey(test));
  await sendExport(test, {
    key,
    community: 'harbour',
    source: 'workshop',
    fileName: 'WhatsApp Chat with Workshop.txt',
    bytes: new Uint8Array(new TextEncoder().encode(`${lines.join('\n')}\n`)),
  });
});
afterAll(() => test.close());

type Asked = { readonly cookie?: string; readonly headers?: Record<string, string> };

const browse = (path: string, { cookie, headers = {} }: Asked = {}): Promise<Response> =>
  handleIngestRequest(
    new Request(`${origin}${path}`, { headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) } }),
    test.services,
  );

const submit = (path: string, form: Record<string, string>, { cookie, headers = { origin } }: Asked = {}) =>
  handleIngestRequest(
    new Request(`${origin}${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) },
    }),
    test.services,
  );

async function makeLink(community = 'harbour', by = key): Promise<string> {
  const { status, body } = await ingestCaller(test)(`POST /api/communities/${community}/inside-links`, {
    key: by,
    json: {},
  });
  expect(status).toBe(201);
  return new URL(String(body['url'])).searchParams.get('code')!;
}

/** A cookie as the browser keeps it. */
async function signIn(community = 'harbour', by = key): Promise<string> {
  const response = await submit('/inside/open', { code: await makeLink(community, by) });
  expect([response.status, response.headers.get('location')]).toEqual([303, `/inside/${community}`]);
  return response.headers.get('set-cookie')!.split(';')[0]!;
}

describe('a one-time link', () => {
  it('is not used up by a program that only looks at it', async () => {
    const code = await makeLink();
    for (let look = 0; look < 3; look++) {
      const page = await browse(`/inside/open?code=${code}`);
      expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null]);
      expect(await page.text()).toContain('<form method="post" action="/inside/open">');
    }
    expect((await submit('/inside/open', { code })).status).toBe(303);
  });

  it('opens once, with a cookie that no script and no other site can use', async () => {
    const code = await makeLink();
    const [one, other] = await Promise.all([
      submit('/inside/open', { code }),
      submit('/inside/open', { code }),
    ]);
    expect([one.status, other.status].sort()).toEqual([303, 410]);
    const cookie = [one, other].find(({ status }) => status === 303)!.headers.get('set-cookie')!;
    expect(cookie).toMatch(
      /^__Host-pulse-inside-harbour=[0-9a-z]{40}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Strict; Secure$/,
    );
    const secret = cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    const rows = await test.d1.prepare('SELECT * FROM inside_sessions').all();
    const links = await test.d1.prepare('SELECT * FROM inside_links').all();
    expect(JSON.stringify([rows.results, links.results])).not.toContain(secret);
    expect(JSON.stringify(links.results)).not.toContain(code);
    const again = await browse(`/inside/open?code=${code}`);
    expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('Ask for a new link')]);
  });

  it('can be used for ten minutes', async () => {
    const code = await makeLink();
    test.clock.now += 10 * 60_000;
    expect((await submit('/inside/open', { code })).status).toBe(410);
  });

  it('ends with the key that made it', async () => {
    const made = await seedKey(test);
    const code = await makeLink('harbour', made.key);
    const cookie = await signIn('harbour', made.key);
    expect((await browse('/inside/harbour', { cookie })).status).toBe(200);
    await ingestCaller(test)(`POST /api/keys/${made.id}/revoke`, { key, json: {} });
    expect((await browse('/inside/harbour', { cookie })).status).toBe(401);
    expect((await submit('/inside/open', { code })).status).toBe(410);
  });

  it.each([['https://evil.test'], ['null'], [undefined]])('is not opened by a form from %s', async (from) => {
    const code = await makeLink();
    const response = await submit(
      '/inside/open',
      { code },
      { headers: from === undefined ? {} : { origin: from } },
    );
    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null]);
    expect((await submit('/inside/open', { code })).status).toBe(303);
  });

  it('is made by admins only, each for their communities', async () => {
    const call = ingestCaller(test);
    const reader = (await seedKey(test, { scopes: ['read'], communityId: 'com_harbour' })).key;
    const foreign = (await seedKey(test, { communityId: 'com_orchard' })).key;
    const ask = (by: string) => call('POST /api/communities/harbour/inside-links', { key: by, json: {} });
    expect([(await ask(reader)).status, (await ask(foreign)).status]).toEqual([403, 404]);
  });
});

describe('a session', () => {
  it('shows the week with names and words, as text', async () => {
    const page = await browse('/inside/harbour', { cookie: await signIn() });
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('Does somebody own a long ladder for the chestnut tree?');
    expect(text).toContain('Ewan Workshop');
    expect(text).toContain('2 messages by 2 people.');
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toMatch(/<script|<[^>]*\s(?:style|on[a-z]+)=/);
  });

  it('leads to the evidence of every line', async () => {
    const cookie = await signIn();
    const text = await (await browse('/inside/harbour/weeks/2026-W07', { cookie })).text();
    const links = new Set(
      [...text.matchAll(/href="(\/inside\/harbour\/evidence\/[^"]+)"/g)].map(([, to]) => to!),
    );
    expect(links.size).toBe(2);
    for (const link of links) {
      const page = await browse(link, { cookie });
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('class="cited"');
    }
  });

  it.each([['/inside/harbour'], ['/inside/open?code=x'], ['/inside/left']])(
    'is served with headers that keep %s to itself',
    async (path) => {
      const { headers } = await browse(path, { cookie: await signIn() });
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it.each([
    ['/inside/harbour/weeks/2026-7', 'An address of a week ends like 2026-W07.'],
    ['/inside/harbour/weeks/2031-W01', 'Nothing is known of this week. Upload an export that covers it.'],
    ['/inside/harbour/evidence/workshop/2026-7/abc', 'There is no message at this address.'],
    ['/inside/harbour/evidence/workshop/2026-W07/A-B', 'There is no message at this address.'],
    ['/inside/harbour/evidence/Work%20shop/2026-W07/abc', 'There is no message at this address.'],
    ['/inside/harbour/evidence/workshop/2026-W07/0123456789abc', 'There is no such message in this week.'],
    [
      '/inside/harbour/evidence/elsewhere/2026-W07/0123456789abc',
      'The community has no source with this name.',
    ],
  ])('says of %s that there is nothing', async (path, sentence) => {
    const page = await browse(path, { cookie: await signIn() });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain(`<p>${sentence}</p>`);
  });

  it('opens no other community, no API, and nothing without it', async () => {
    const cookie = await signIn();
    const renamed = cookie.replace('harbour', 'orchard');
    expect((await browse('/inside/orchard', { cookie: renamed })).status).toBe(401);
    expect((await browse('/inside/harbour')).status).toBe(401);
    expect((await browse('/inside/harbour', { cookie: `${cookie}0` })).status).toBe(401);
    expect((await browse('/api/communities/harbour/weeks', { cookie })).status).toBe(401);
  });

  it('is found again where another site led here, which sends no cookie at first', async () => {
    const first = await browse('/inside/harbour', { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(await first.text()).toContain('<meta http-equiv="refresh" content="0; url=/inside/harbour">');
    const second = await browse('/inside/harbour', { headers: { 'sec-fetch-site': 'same-origin' } });
    expect(second.status).toBe(401);
  });

  it('ends after seven days, and when it is left', async () => {
    const cookie = await signIn();
    test.clock.now += 7 * 86_400_000;
    expect((await browse('/inside/harbour', { cookie })).status).toBe(401);
    const other = await signIn();
    const refused = await submit('/inside/harbour/leave', {}, { cookie: other, headers: {} });
    expect([refused.status, (await browse('/inside/harbour', { cookie: other })).status]).toEqual([403, 200]);
    const left = await submit('/inside/harbour/leave', {}, { cookie: other });
    expect([left.status, left.headers.get('location')]).toEqual([303, '/inside/left']);
    expect(left.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await browse('/inside/harbour', { cookie: other })).status).toBe(401);
  });

  it('reads in the name of the key that made its link', async () => {
    await browse('/inside/harbour', { cookie: await signIn() });
    const found = await test.d1
      .prepare("SELECT COUNT(*) AS n FROM audit_log WHERE action = 'inside.read' AND actor_id = ?")
      .bind(keyId)
      .first<{ n: number }>();
    expect(found!.n).toBeGreaterThan(0);
  });
});
