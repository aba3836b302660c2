import { afterEach, describe, expect, it } from 'vitest';
import { applyErasures } from '../../../src/pipeline/erasure/apply-erasures.ts';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { drainQueue } from '../../../testing/harness/drain-queue.ts';
import { ingestCaller } from '../../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { uploadExports } from '../../../testing/harness/upload-exports.ts';

/** Who is left out, as one phone shows them and as another does. */
const saved = 'Rowena Pikesworth';
const other = 'Tremmy';
const number = '+44 7700 900123';

const days = ['02', '03', '04', '05', '09', '10', '11', '12'];

/** A chat of two weeks in which one person asks, decides and is spoken of; `name` is theirs on this phone. */
function writeChat(name: string): Uint8Array<ArrayBuffer> {
  const lines = days.flatMap((day, i) => [
    `${day}/11/2026, 08:00 - Ada: Does anybody know whether the kiln ${i} is free on Saturday?`,
    `${day}/11/2026, 08:05 - ${name}: Who has the marzipan key of the shed number ${i}?`,
    `${day}/11/2026, 08:10 - ${name}: It is decided: we meet at the marzipan bridge at ${i + 10}:00.`,
    `${day}/11/2026, 08:20 - Bert: We agreed with Rowena that the glaze number ${i} is ordered tomorrow.`,
    `${day}/11/2026, 08:25 - Cleo: Call Pikesworth at 07700 900123, and @${name} too, is the harbour open?`,
    `${day}/11/2026, 08:30 - Dora: We decided to paint the boat number ${i} green on Sunday.`,
    `${day}/11/2026, 08:35 - ${name}: It is all on https://marzipan.example/shed too.`,
    `${day}/11/2026, 08:36 - Ada: It is on https://harbour.example and on https://pikesworth.example too.`,
    `${day}/11/2026, 08:40 - ${name}: IMG-2026110${i}-WA0001.jpg (file attached)`,
  ]);
  return Uint8Array.from(Buffer.from(`${lines.join('\n')}\n`));
}

const worlds: TestServices[] = [];
afterEach(async () => {
  for (const test of worlds.splice(0)) await test.close();
});

async function openWorld() {
  const test = await openMemoryServices({ now: Date.UTC(2026, 10, 16, 8) });
  worlds.push(test);
  await seedCommunity(test, { slug: 'harbour' });
  const { key } = await seedKey(test);
  const call = ingestCaller(test);
  const upload = async (name: string, source = 'workshop') => {
    const fileName = `WhatsApp Chat ${source}.txt`;
    const files = [{ source, fileName, bytes: writeChat(name) }];
    await uploadExports(test, { key, community: 'harbour', files });
    await drainQueue(test);
  };
  const set = async (names: readonly string[], leftOut: boolean) => {
    const { status, body } = await call('PUT /api/communities/harbour/left-out', {
      key,
      json: { names, left_out: leftOut },
    });
    expect(status).toBe(200);
    return body['names'] as string[];
  };
  const read = async (path: string) => (await call(`GET /api/communities/harbour/${path}`, { key })).body;
  /** Every answer of the inside, with the evidence of every message of every week. */
  const readAll = async (): Promise<string> => {
    const paths = [
      'weeks?limit=26',
      'weeks/2026-W45',
      'weeks/2026-W46',
      'weeks/2026-W45/conversations',
      'weeks/2026-W46/conversations',
      ...days.map((day) => `days/2026-11-${day}`),
      'questions?weeks=26',
      'decisions?weeks=26',
      'people?weeks=26',
      'figures?limit=26',
    ];
    const answers = await Promise.all(paths.map(async (path) => JSON.stringify(await read(path))));
    const cited = new Set(answers.join().match(/evidence\/[^"]+/g) ?? []);
    const evidence = await Promise.all(
      [...cited].map(async (path) => JSON.stringify(await read(`${path}?around=50`))),
    );
    expect(evidence.length).toBeGreaterThan(0);
    return [...answers, ...evidence].join('\n');
  };
  return { test, key, call, upload, set, read, readAll };
}

/** What of the person stands in answers: names, parts of names, their number, words that only they wrote. */
const traces = (answers: string): string[] =>
  ['Rowena', 'Pikesworth', other, '900123', '900 123', 'marzipan', 'WA0001'].filter((trace) =>
    answers.toLowerCase().includes(trace.toLowerCase()),
  );

const figuresOf = (answer: Record<string, unknown>) => ({
  figures: answer['figures'],
  days: answer['days'],
  people: (answer['people'] as { person: string; messages: number }[]).map(({ person, messages }) => [
    person,
    messages,
  ]),
});

describe('a person who is left out', () => {
  it('is in no answer of the inside, and counts in figures as before', async () => {
    const { upload, set, read, readAll, test, call, key } = await openWorld();
    await upload(saved);
    const before = await readAll();
    expect(traces(before)).toEqual(['Rowena', 'Pikesworth', '900123', 'marzipan', 'WA0001']);
    const counted = figuresOf(await read('weeks/2026-W46'));
    expect(await set([saved, number], true)).toEqual([number, saved]);
    const after = await readAll();
    expect(traces(after)).toEqual([]);
    expect(after).toContain('[name]');
    expect(after).toContain('We decided to paint the boat');
    expect(figuresOf(await read('weeks/2026-W46'))).toEqual(counted);
    const { results } = await test.d1
      .prepare("SELECT detail FROM audit_log WHERE action = 'people.leave_out'")
      .all();
    expect(results).toEqual([{ detail: '{"labels":2}' }]);
    expect((await call('GET /api/communities/harbour/left-out', { key })).body).toEqual({
      names: [number, saved],
    });
    await set([saved, number], false);
    expect(await readAll()).toBe(before);
  });

  it('stays out in later uploads, of phones that show another name, and in other groups', async () => {
    const { upload, set, readAll } = await openWorld();
    expect(await set([saved, number], true)).toEqual([number, saved]);
    await upload(saved);
    expect(traces(await readAll())).toEqual([]);
    await upload(saved, 'harbour-walk');
    expect(traces(await readAll())).toEqual([]);
    // the same messages under another name: they are one person, by the evidence or by an admin's word
    await upload(other);
    await set([saved, other], true);
    expect(traces(await readAll())).toEqual([]);
  });

  it('stays out under every name when names are merged, and when they are split again', async () => {
    const { upload, set, readAll, call, key } = await openWorld();
    await upload(saved);
    await upload(other, 'harbour-walk');
    await upload(other);
    const decide = async (decision: string) => {
      const path = 'POST /api/communities/harbour/sources/workshop/people/decisions';
      const { status } = await call(path, { key, json: { labels: [saved, other], decision } });
      expect(status).toBe(200);
    };
    await decide('merge');
    expect(await set([other, number], true)).toEqual([number, saved, other]);
    expect(traces(await readAll())).toEqual([]);
    await decide('split');
    expect(traces(await readAll())).toEqual([]);
  });

  it('is forgotten where they are erased', async () => {
    const { upload, set, test, call, key } = await openWorld();
    await upload(saved);
    await set([saved], true);
    const names = [saved];
    const { body } = await call('POST /api/communities/harbour/erasures/preview', { key, json: { names } });
    await call('POST /api/communities/harbour/erasures', { key, json: { names, confirm: body['confirm'] } });
    await applyErasures(test.services);
    expect((await test.d1.prepare('SELECT * FROM left_out').all()).results).toEqual([]);
  });

  it('is set by admins of the community alone', async () => {
    const { call, test } = await openWorld();
    const json = { names: [saved], left_out: true };
    const { key: reader } = await seedKey(test, { communityId: 'com_harbour', scopes: ['read'] });
    const { key: foreign } = await seedKey(test, { communityId: 'com_orchard' });
    expect((await call('PUT /api/communities/harbour/left-out', { key: reader, json })).status).toBe(403);
    expect((await call('PUT /api/communities/harbour/left-out', { key: foreign, json })).status).toBe(404);
    expect((await call('GET /api/communities/harbour/left-out', { key: reader })).status).toBe(403);
  });
});
