import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishTalk } from '../../../testing/fixtures/publish-talk.ts';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { drainQueue } from '../../../testing/harness/drain-queue.ts';
import { ingestCaller } from '../../../testing/harness/ingest-caller.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

type Reviewed = {
  readonly word: string;
  readonly state: string;
  readonly decision: string;
  readonly reason: string | null;
  readonly people: number;
  readonly weeks: number;
};

let test: TestServices;
let ask: ReturnType<typeof ingestCaller>;
let key = '';
beforeAll(async () => {
  test = await publishTalk();
  ask = ingestCaller(test);
  key = (await seedKey(test, { communityId: 'com_harbour' })).key;
});
afterAll(() => test.close());

const path = '/api/communities/harbour/public-words';
async function list(query = ''): Promise<Reviewed[]> {
  const { status, body } = await ask(`GET ${path}${query}`, { key });
  expect(status).toBe(200);
  return body['data'] as Reviewed[];
}
const decide = (word: string, decision: string) =>
  ask(`PUT ${path}/${encodeURIComponent(word)}`, { key, json: { decision } });
async function publicNames(): Promise<string[]> {
  await drainQueue(test);
  const row = await test.d1
    .prepare("SELECT body FROM public_rows WHERE kind = 'concepts'")
    .first<{ body: string }>();
  const { concepts } = JSON.parse(row!.body) as { concepts: { name: string }[] };
  return concepts.map(({ name }) => name);
}
async function publicWeeks(): Promise<string> {
  const { results } = await test.d1
    .prepare("SELECT body FROM public_rows WHERE kind = 'week'")
    .all<{ body: string }>();
  return results.map(({ body }) => body).join();
}

describe('the review of public words', () => {
  it('lists what waits first, with the reason, people and weeks; then what is public', async () => {
    const words = await list();
    expect(words.map(({ state }) => state)).toEqual(
      words.map(({ state }) => state).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
    );
    const found = new Map(words.map((word) => [word.word, word]));
    expect(found.get('zorbleworks')).toMatchObject({
      state: 'waiting',
      decision: 'none',
      reason: expect.stringContaining('dictionary') as string,
      people: 7,
      weeks: 4,
    });
    expect(found.get('rowena')).toMatchObject({
      state: 'waiting',
      reason: expect.stringContaining('name') as string,
    });
    expect(found.get('compost')).toMatchObject({ state: 'public', reason: null, weeks: 4 });
    expect(await list('?state=public')).toEqual(words.filter(({ state }) => state === 'public'));
  });

  it('is read in pages, whose cursors tell no word', async () => {
    const all = await list();
    const paged: Reviewed[] = [];
    let cursor: string | null = null;
    for (let page = 0; page <= all.length; page++) {
      const query: string = cursor === null ? '?limit=1' : `?limit=1&cursor=${cursor}`;
      const { body } = await ask(`GET ${path}${query}`, { key });
      paged.push(...(body['data'] as Reviewed[]));
      cursor = body['next_cursor'] as string | null;
      if (cursor === null) break;
      expect(atob(cursor)).not.toContain(paged.at(-1)!.word);
    }
    expect(paged).toEqual(all);
  });

  it('shows an own word once an admin allows it, and takes it back', async () => {
    expect(await publicNames()).not.toContain('zorbleworks');
    expect((await decide('Zorbleworks', 'allow')).body).toEqual({ word: 'zorbleworks', decision: 'allow' });
    expect(await publicNames()).toContain('zorbleworks');
    expect((await list()).find(({ word }) => word === 'zorbleworks')).toMatchObject({
      state: 'public',
      decision: 'allow',
      reason: null,
    });
    await decide('zorbleworks', 'none');
    expect(await publicNames()).not.toContain('zorbleworks');
  });

  it('hides a word that an admin rules out, in concepts and in weeks', async () => {
    await drainQueue(test);
    expect(await publicWeeks()).toContain('compost');
    await decide('compost', 'never');
    expect(await publicNames()).not.toContain('compost');
    expect(await publicWeeks()).not.toContain('compost');
    expect((await list('?state=hidden')).find(({ word }) => word === 'compost')).toMatchObject({
      decision: 'never',
      reason: expect.stringContaining('ruled it out') as string,
    });
    await decide('compost', 'none');
    expect(await publicNames()).toContain('compost');
  });

  it('hides even what an admin has written as a keyword, once it is ruled out', async () => {
    const keyword = (keywords: string[]) =>
      ask('PATCH /api/communities/harbour', {
        key,
        json: { pillars: keywords.length === 0 ? [] : [{ name: 'Works', keywords }] },
        headers: { 'if-match': '*' },
      });
    expect((await keyword(['zorbleworks'])).status).toBe(200);
    expect(await publicNames()).toContain('zorbleworks');
    await decide('zorbleworks', 'never');
    expect(await publicNames()).not.toContain('zorbleworks');
    await decide('zorbleworks', 'none');
    await keyword([]);
  });

  it('leaves an entry for each change, without the word, and none where nothing changes', async () => {
    const count = async () =>
      (await test.d1
        .prepare("SELECT COUNT(*) AS n FROM audit_log WHERE action = 'words.decide'")
        .first<{ n: number }>())!.n;
    const before = await count();
    await decide('rowena', 'never');
    await decide('rowena', 'never');
    expect(await count()).toBe(before + 1);
    const { detail } = (await test.d1
      .prepare("SELECT detail FROM audit_log WHERE action = 'words.decide' ORDER BY id DESC")
      .first<{ detail: string }>())!;
    expect(JSON.parse(detail)).toEqual({ decision: 'never' });
    await decide('rowena', 'none');
  });

  it('refuses what is no word, another’s community and a key that may only upload', async () => {
    expect((await decide('!!', 'allow')).status).toBe(400);
    expect((await decide('compost', 'maybe')).status).toBe(400);
    await seedCommunity(test, { slug: 'orchard' });
    const other = (await seedKey(test, { communityId: 'com_orchard' })).key;
    expect((await ask(`GET ${path}`, { key: other })).status).toBe(404);
    expect((await ask(`PUT ${path}/compost`, { key: other, json: { decision: 'never' } })).status).toBe(404);
    const uploader = (await seedKey(test, { scopes: ['upload'], communityId: 'com_harbour' })).key;
    expect((await ask(`GET ${path}`, { key: uploader })).status).toBe(403);
    const wrong = await ask(
      `GET ${path}?cursor=${btoa(`1:public_words:${'0'.repeat(32)}`).replace(/=+$/, '')}`,
      { key },
    );
    expect(wrong.status).toBe(400);
  });
});
