import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedTextModel } from '../../src/adapters/embedded/extract-summary.ts';
import { appRouter } from '../../src/routers/app.ts';
import { listOperations } from '../../src/routers/rest/operations.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import { sendExport } from '../../testing/harness/send-export.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

const lines = [
  '13/02/2026, 09:00 - Ewan Workshop: Does somebody own a long ladder for the chestnut tree?',
  '14/02/2026, 18:00 - Mira: We agreed that Ewan rings Mira on +44 7700 900123 about the workshop key',
  '14/02/2026, 18:05 - Ewan Workshop: Thank you all, the workshop opens on Saturday at ten',
];

let test: TestServices;
let call: ReturnType<typeof ingestCaller>;
let reader = '';
let readerId = '';
let stranger = '';
let path = '';
beforeAll(async () => {
  test = await openMemoryServices({ text: createEmbeddedTextModel() });
  call = ingestCaller(test);
  const { communityId } = await seedCommunity(test, { slug: 'harbour', published: false });
  await seedCommunity(test, { slug: 'orchard' });
  const admin = (await seedKey(test)).key;
  ({ key: reader, id: readerId } = await seedKey(test, { scopes: ['read'], communityId }));
  stranger = (await seedKey(test, { scopes: ['read'], communityId: 'com_orchard' })).key;
  await sendExport(test, {
    key: admin,
    community: 'harbour',
    source: 'workshop',
    fileName: 'WhatsApp Chat with Workshop.txt',
    bytes: new Uint8Array(new TextEncoder().encode(`${lines.join('\n')}\n`)),
  });
  const { body } = await call('GET /api/communities/harbour/questions', { key: reader });
  path = (body as { data: { cites: { evidence: string }[] }[] }).data[0]!.cites[0]!.evidence;
});
afterAll(() => test.close());

const inside = listOperations(appRouter).filter(({ name }) => name.startsWith('inside.'));

const pathOf = ({ meta }: (typeof inside)[number]): string =>
  meta.path.includes('{message_id}')
    ? path
    : meta.path
        .replace('{community}', 'harbour')
        .replace('{week}', '2026-W07')
        .replace('{day}', '2026-02-14');

describe.each(inside.filter(({ meta }) => meta.method === 'GET'))('$meta.operationId', (operation) => {
  it('answers a reader of a community that is not published, and nobody keeps the answer', async () => {
    const { status, headers } = await call(`GET ${pathOf(operation)}`, { key: reader });
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is not found for a key of another community, which learns nothing', async () => {
    const { status, body } = await call(`GET ${pathOf(operation)}`, { key: stranger });
    expect([status, body['code'], body['detail']]).toEqual([
      404,
      'not_found',
      'There is no community with this name.',
    ]);
  });
});

it('shows names, numbers and words as they were written', async () => {
  const { body } = await call('GET /api/communities/harbour/weeks/2026-W07', { key: reader });
  const text = JSON.stringify(body);
  expect(text).toContain('Ewan rings Mira on +44 7700 900123 about the workshop key');
  expect(body).toMatchObject({
    figures: { messages: { value: 3, people: 2 }, questions: { value: 1, people: 1 } },
    open_questions: [{ asked_by: 'Ewan Workshop', asked_at: '2026-02-13T09:00:00', waiting_days: 1 }],
    decisions: [{ text: 'We agreed that Ewan rings Mira on +44 7700 900123 about the workshop key' }],
    previous_week: null,
    next_week: null,
  });
});

it('shows the conversations of a week: who waits, each quote with its message', async () => {
  const { body } = await call('GET /api/communities/harbour/weeks/2026-W07/conversations', { key: reader });
  expect(body).toMatchObject({
    week: '2026-W07',
    worth_reading: [],
    waiting: [
      {
        state: 'open',
        asked_by: 'Ewan Workshop',
        answer: null,
        from: '2026-02-13T09:00:00',
        question: { text: 'Does somebody own a long ladder for the chestnut tree?', evidence: path },
      },
    ],
    totals: [{ source: 'workshop', tempo: 'quiet', open: 1 }],
  });
  const unknown = await call('GET /api/communities/harbour/weeks/2020-W01/conversations', { key: reader });
  expect(unknown.status).toBe(404);
});

it('shows a message with its neighbours, those of its day too', async () => {
  const { body } = await call(`GET ${path.replace('2026-W07', '2026-02-13')}?around=1`, { key: reader });
  expect((body as { messages: unknown[] }).messages).toMatchObject([
    { author: 'Ewan Workshop', cited: true, at: '2026-02-13T09:00:00' },
    { author: 'Mira', cited: false },
  ]);
});

it.each([
  ['a week that nobody knows', '/weeks/2020-W01', 404],
  ['a day that nobody knows', '/days/2020-01-01', 404],
  ['what is no week', '/weeks/last', 400],
  ['a message that is not there', '/evidence/workshop/2026-W07/zzzzzzzzzzzzz', 404],
  ['a group that is not there', '/evidence/kitchen/2026-W07/zzzzzzzzzzzzz', 404],
  ['a cursor of another list', '/questions?cursor=MTp3ZWVrczoyMDI2LVcwNw', 400],
])('refuses %s', async (_, rest, status) => {
  expect((await call(`GET /api/communities/harbour${rest}`, { key: reader })).status).toBe(status);
});

it('keeps one audit entry a day for everyone who reads names, with how often', async () => {
  const readsOf = async (): Promise<{ at: number; reads: number }[]> => {
    const { results } = await test.d1
      .prepare(
        "SELECT at, detail ->> '$.reads' AS reads FROM audit_log WHERE action = 'inside.read' AND actor_id = ? ORDER BY id",
      )
      .bind(readerId)
      .all<{ at: number; reads: number }>();
    return results;
  };
  const [today] = await readsOf();
  await call('GET /api/communities/harbour/weeks/2026-W07', { key: reader });
  await call('GET /api/communities/harbour/decisions', { key: reader });
  // figures hold no name
  await call('GET /api/communities/harbour/figures', { key: reader });
  expect(await readsOf()).toEqual([{ at: today!.at, reads: today!.reads + 2 }]);
  test.clock.now += 86_400_000;
  await call('GET /api/communities/harbour/weeks/latest', { key: reader });
  expect((await readsOf()).map(({ reads }) => reads)).toEqual([today!.reads + 2, 1]);
});

it('keeps the key of an uploader out', async () => {
  const uploader = (await seedKey(test, { scopes: ['upload'], communityId: 'com_harbour' })).key;
  const { status } = await call('GET /api/communities/harbour/weeks', { key: uploader });
  expect(status).toBe(403);
});
