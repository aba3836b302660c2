import type { PublicationPreview } from '@beacon-pulse/contracts/src/admin/publication.ts';
import { type Policy, policies, publicPaths } from '@beacon-pulse/contracts/src/enums.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishCommunity } from '../../../src/pipeline/publishing/publish-community.ts';
import { cachedReads } from '../../../src/routers/cached-reads.ts';
import { handlePublicRequest } from '../../../src/routers/public-app.ts';
import { earlyTalk, publishTalk } from '../../../testing/fixtures/publish-talk.ts';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { drainQueue } from '../../../testing/harness/drain-queue.ts';
import { ingestCaller } from '../../../testing/harness/ingest-caller.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { uploadExports } from '../../../testing/harness/upload-exports.ts';

let test: TestServices;
let key = '';
let call: ReturnType<typeof ingestCaller>;
beforeAll(async () => {
  test = await publishTalk();
  await seedCommunity(test, { slug: 'abbey', name: 'Abbey' });
  call = ingestCaller(test);
  key = (await seedKey(test)).key;
});
afterAll(() => test.close());

const publication = '/api/communities/harbour/publication';

async function preview(policy: Policy, more = ''): Promise<PublicationPreview> {
  const { status, body } = await call(`GET ${publication}/preview?policy=${policy}${more}`, { key });
  expect(status).toBe(200);
  return body as PublicationPreview;
}

/** What anyone reads, past every cache. */
async function serve(path: string): Promise<{ status: number; body: string | null }> {
  const request = new Request(`https://pulse.test${path}`, { headers: { authorization: 'none' } });
  const edge = { forward: () => Promise.reject(new Error('not forwarded')), defer: () => {} };
  const response = await handlePublicRequest(request, test.services, edge);
  const text = await response.text();
  return { status: response.status, body: response.status === 404 ? null : text };
}

async function setPolicy(policy: Policy): Promise<void> {
  const { status, body } = await call(`PUT ${publication}`, { key, json: { policy } });
  expect([status, body['policy']]).toEqual([200, policy]);
}

/** Every change of policy there is, and none. */
const walk: readonly Policy[] = [
  'themes',
  'figures',
  'figures',
  'private',
  'private',
  'figures',
  'themes',
  'private',
  'themes',
];

describe('a preview', () => {
  it('shows every public read', () => {
    const reads = cachedReads.map(({ path }) => path);
    expect(['/', ...reads].sort()).toEqual([...publicPaths].sort());
  });

  it('is what is served after the change, byte for byte, for every path and every change of policy', async () => {
    const changed = new Set<string>();
    for (const policy of walk) {
      const { answers, policy_now } = await preview(policy);
      expect(answers.map(({ path }) => path)).toEqual(publicPaths);
      for (const { path, query, now } of answers) expect(await serve(path + query), path).toEqual(now);
      await setPolicy(policy);
      await drainQueue(test);
      for (const { path, query, preview: next, now, is_same } of answers) {
        expect(await serve(path + query), `${policy}: ${path}`).toEqual(next);
        expect(is_same, path).toBe(next.body === now.body);
        if (!is_same) changed.add(`${policy_now} to ${policy}`);
      }
      if (policy_now === policy) expect(answers.every(({ is_same }) => is_same)).toBe(true);
    }
    expect(changed.size).toBe(6);
  });

  it.each(policies)('shows every page of a list at %s, as it is served', async (policy) => {
    let pages = 0;
    const expected: { address: string; answer: { status: number; body: string | null } }[] = [];
    for (const path of ['/pulse/history.json', '/pulse/daily.json', '/sources.json', '/communities.json']) {
      let cursor: string | null = null;
      do {
        const more = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const { answers } = await preview(policy, `&path=${path}&limit=1${more}`);
        expect(answers).toHaveLength(1);
        const { query, preview: answer } = answers[0]!;
        expected.push({ address: path + query, answer });
        cursor =
          answer.body === null ? null : (JSON.parse(answer.body) as { next_cursor: string }).next_cursor;
      } while (cursor !== null && ++pages < 100);
    }
    await setPolicy(policy);
    await drainQueue(test);
    for (const { address, answer } of expected) expect(await serve(address), address).toEqual(answer);
    expect(expected.length).toBeGreaterThan(policy === 'private' ? 3 : 8);
  });

  it('tells of what has come since the last publication, and changes nothing', async () => {
    await setPolicy('themes');
    await drainQueue(test);
    const dump = async () =>
      (await test.d1.prepare('SELECT * FROM public_rows ORDER BY kind, key').all()).results;
    const before = await dump();
    await test.d1
      .prepare("UPDATE communities SET name = 'Harbour Makers', language = 'de' WHERE slug = 'harbour'")
      .run();
    const { answers, policy } = (await call(`GET ${publication}/preview`, { key }))
      .body as PublicationPreview;
    expect(policy).toBe('themes');
    const pulse = answers.find(({ path }) => path === '/pulse.json')!;
    expect(pulse.is_same).toBe(false);
    expect(pulse.preview.body).not.toBe(pulse.now.body);
    expect(await dump()).toEqual(before);
    await test.d1.prepare("UPDATE communities SET language = 'en' WHERE slug = 'harbour'").run();
  });

  it('refuses a cursor without its list, and a policy that there is none of', async () => {
    const ask = (query: string) => call(`GET ${publication}/preview?${query}`, { key });
    const refused = await Promise.all([
      ask('policy=themes&cursor=x'),
      ask('policy=themes&cursor=x&path=/pulse.json'),
      ask('policy=themes&cursor=x&path=/pulse/history.json'),
      ask('policy=open'),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  });

  it('is not for a key of another community', async () => {
    const { key: foreign } = await seedKey(test, { communityId: 'com_abbey' });
    const { status } = await call(`GET ${publication}/preview?policy=themes`, { key: foreign });
    expect(status).toBe(404);
  });
});

describe('at the policy figures', () => {
  it('figures, dates and coverage are public, and no word, theme, concept or title', async () => {
    await setPolicy('themes');
    await drainQueue(test);
    const read = async (path: string) =>
      JSON.parse((await serve(`${path}?community=harbour`)).body!) as Record<string, unknown>;
    const themes = { pulse: await read('/pulse.json'), history: await read('/pulse/history.json') };
    const { concepts } = (await read('/pulse/concepts.json')) as { concepts: { name: string }[] };
    expect(concepts.length).toBeGreaterThan(1);
    await setPolicy('figures');
    await drainQueue(test);
    const figures = { pulse: await read('/pulse.json'), history: await read('/pulse/history.json') };
    const graph = await read('/pulse/concepts.json');
    expect(graph).toMatchObject({ concepts: [], edges: [], pillars: [] });
    expect(figures.pulse).toMatchObject({
      top_concepts: [],
      this_week: themes.pulse['this_week'],
      coverage: themes.pulse['coverage'],
    });
    const numbers = (history: Record<string, unknown>) =>
      (history['data'] as { week: string; figures: unknown; coverage: unknown }[]).map(
        ({ week, figures, coverage }) => ({ week, figures, coverage }),
      );
    expect(numbers(figures.history)).toEqual(numbers(themes.history));
    const everything = JSON.stringify([
      figures,
      graph,
      await read('/pulse/daily.json'),
      (await serve('/')).body,
    ]);
    for (const { name } of concepts) expect(everything).not.toMatch(new RegExp(`\\b${name}\\b`, 'i'));
  });
});

describe('a change of policy', () => {
  it('takes at once what the new policy withholds, before anything is composed', async () => {
    await setPolicy('themes');
    await drainQueue(test);
    await setPolicy('figures');
    expect(JSON.parse((await serve('/pulse/history.json?community=harbour')).body!)).toMatchObject({
      data: [],
    });
    expect(JSON.parse((await serve('/pulse/concepts.json?community=harbour')).body!)).toMatchObject({
      available: false,
    });
    await drainQueue(test);
    expect(JSON.parse((await serve('/pulse.json?community=harbour')).body!)).toMatchObject({
      available: true,
    });
  });

  it('is not undone by a publication that was composed before it', async () => {
    await setPolicy('themes');
    await publishCommunity(test.services, {
      communityId: 'com_harbour',
      beforeWrite: () => setPolicy('private'),
    });
    const rows = await test.d1.prepare("SELECT 1 FROM public_rows WHERE community_id = 'com_harbour'").all();
    expect(rows.results).toEqual([]);
    await drainQueue(test);
  });

  it('of a community that stays private composes nothing, whatever is uploaded', async () => {
    await setPolicy('private');
    await uploadExports(test, {
      key,
      community: 'harbour',
      files: [{ source: 'another', fileName: 'chat.zip', bytes: earlyTalk }],
    });
    await drainQueue(test);
    const rows = await test.d1.prepare("SELECT 1 FROM public_rows WHERE community_id = 'com_harbour'").all();
    expect(rows.results).toEqual([]);
    const { results } = await test.d1
      .prepare("SELECT published_revision = revision AS done FROM communities WHERE slug = 'harbour'")
      .all();
    expect(results).toEqual([{ done: 1 }]);
  });
});
