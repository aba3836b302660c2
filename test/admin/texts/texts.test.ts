import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eraseFromSource } from '../../../src/pipeline/erasure/erase-from-source.ts';
import { expireCopiedTexts } from '../../../src/pipeline/retention/expire-copied-texts.ts';
import { handleIngestRequest } from '../../../src/routers/ingest-app.ts';
import { handlePublicRequest } from '../../../src/routers/public-app.ts';
import { publishTalk } from '../../../testing/fixtures/publish-talk.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { drainQueue } from '../../../testing/harness/drain-queue.ts';
import { ingestCaller } from '../../../testing/harness/ingest-caller.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

let test: TestServices;
let ask: ReturnType<typeof ingestCaller>;
let key = '';
let member = '';
const copied = 'We spoke of the compost ';
beforeAll(async () => {
  test = await publishTalk();
  ask = ingestCaller(test);
  key = (await seedKey(test, { communityId: 'com_harbour' })).key;
  const label = await test.d1
    .prepare("SELECT label FROM labels WHERE label GLOB '[A-Z][a-z]*' ORDER BY label LIMIT 1")
    .first<{ label: string }>();
  member = label!.label;
});
// entries of the audit log are listed by time
beforeEach(() => {
  test.clock.now += 60_000;
});
afterAll(() => test.close());

const week = '2026-W46';
const path = (of = week): string => `/api/communities/harbour/weeks/${of}/text`;
const publish = (text: string, more: Record<string, unknown> = {}, match = '*', of = week) =>
  ask(`PUT ${path(of)}`, { key, json: { text, ...more }, headers: { 'if-match': match } });
const withdraw = (of = week) => ask(`DELETE ${path(of)}`, { key, headers: { 'if-match': '*' } });

/** What anyone reads of the week now: in its history and, where it is the newest, in the pulse. */
async function readOutside(of = week): Promise<unknown[]> {
  const at = { forward: (request: Request) => handleIngestRequest(request, test.services), defer: () => {} };
  const read = async (url: string) =>
    (await (
      await handlePublicRequest(new Request(`https://ingest.test${url}`), test.services, at)
    ).json()) as {
      data: { week: string; editor_text: { text: string } | null }[];
      latest_summary: { week: string; editor_text: { text: string } | null };
    };
  const { data } = await read('/pulse/history.json?community=harbour');
  const { latest_summary: latest } = await read('/pulse.json?community=harbour');
  return [
    data.find((one) => one.week === of)!.editor_text?.text ?? null,
    ...(latest.week === of ? [latest.editor_text?.text ?? null] : []),
  ];
}
async function readPublicName(): Promise<unknown> {
  const { body } = await ask('GET /api/communities/harbour/sources', { key });
  return (body['data'] as { public_name: unknown }[])[0]!.public_name;
}
async function audit(action: string): Promise<Record<string, unknown>[]> {
  const { body } = await ask(`GET /api/audit-log?action=${action}`, { key });
  return body['data'] as Record<string, unknown>[];
}

describe('the text of a week', () => {
  it('is none at first, and is there for everyone with the answer that published it', async () => {
    const before = await ask(`GET ${path()}`, { key });
    expect(before.body).toMatchObject({ week, text: null, published_by: null, version: 'none' });
    expect(before.headers.get('etag')).toBe('"none"');
    const { status, body, headers } = await publish('A calm week.\r\nThe kiln is cold.', {}, '"none"');
    expect([status, body]).toMatchObject([
      200,
      { text: 'A calm week.\nThe kiln is cold.', warnings: [], reason: null },
    ]);
    // before any job has run: it stands there with the transaction
    expect(await readOutside()).toEqual([
      'A calm week.\nThe kiln is cold.',
      'A calm week.\nThe kiln is cold.',
    ]);
    await drainQueue(test);
    expect(await readOutside()).toEqual([
      'A calm week.\nThe kiln is cold.',
      'A calm week.\nThe kiln is cold.',
    ]);
    expect((await ask(`GET ${path()}`, { key })).headers.get('etag')).toBe(headers.get('etag'));
  });

  it('is overwritten by nobody who has not read it', async () => {
    expect((await publish('Another.', {}, '"none"')).body).toMatchObject({ code: 'precondition_failed' });
    const unnamed = await ask(`PUT ${path()}`, { key, json: { text: 'Another.' } });
    expect(unnamed.body).toMatchObject({ code: 'precondition_required' });
    const { headers } = await ask(`GET ${path()}`, { key });
    expect((await publish('Another.', {}, headers.get('etag')!)).status).toBe(200);
  });

  it('stays away from the public with what was published before it was known', async () => {
    const rows = async () =>
      (await test.d1.prepare("SELECT body FROM public_rows WHERE kind = 'week' ORDER BY key").all()).results;
    await publish('A text that is patched in.');
    const patched = await rows();
    await drainQueue(test);
    expect(await rows()).toEqual(patched);
  });

  it('is refused with every place while the check warns, and goes out for a reason that is kept', async () => {
    const text = `Thanks to ${member}!\nCall +44 7700 900123.`;
    const refused = await publish(text);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'text_has_warnings',
      errors: [
        { pointer: '/text', detail: expect.stringMatching(/^Line 1, characters 11 to .+ name of a member/) },
        { pointer: '/text', detail: expect.stringMatching(/^Line 2, .+ phone number/) },
      ],
    });
    expect(JSON.stringify(refused.body)).not.toContain(member);
    const checked = await ask(`POST ${path()}/check`, { key, json: { text } });
    expect(checked.body['warnings']).toMatchObject([
      { kind: 'name', line: 1 },
      { kind: 'phone', line: 2, text: '+44 7700 900123' },
    ]);
    const reason = 'Both have agreed in writing';
    expect((await publish(text, { override_reason: reason })).body).toMatchObject({
      text,
      reason,
      warnings: [{ kind: 'name' }, { kind: 'phone' }],
    });
    const [entry] = await audit('texts.publish');
    expect(entry).toMatchObject({ detail: { week, warnings: 2, reason } });
    expect(JSON.stringify(entry)).not.toContain(member);
  });

  it('warns where it repeats a message of the week word for word', async () => {
    const message = await test.d1
      .prepare("SELECT body FROM digests WHERE body LIKE '%' || ? || '%' ORDER BY day DESC LIMIT 1")
      .bind(copied)
      .first<{ body: string }>();
    const sentence = /We spoke of the compost [^"]+?\./.exec(message!.body)![0];
    const { body } = await ask(`POST ${path()}/check`, { key, json: { text: `As said: ${sentence} Well.` } });
    expect(body['warnings']).toMatchObject([{ kind: 'copied', text: sentence.replace(/\.$/, '') }]);
  });

  it.each([
    ['an unknown week', '2020-W01', 'A calm week.', 404],
    ['markup', week, 'A <b>calm</b> week.', 400],
    ['an entity', week, 'A &lt;b&gt; week.', 400],
    ['a control character', week, 'A calm\u0007 week.', 400],
    ['a mark that turns text around', week, 'A calm\u202e week.', 400],
    ['nothing', week, '  \n ', 400],
    ['too much', week, 'a'.repeat(4_001), 400],
  ])('is not published with %s', async (_, of, text, status) => {
    expect((await publish(text, {}, '*', of)).status).toBe(status);
  });

  it('is taken back from everyone at once', async () => {
    await publish('A text to take back.');
    expect(await readOutside()).toEqual(['A text to take back.', 'A text to take back.']);
    expect((await withdraw()).body).toMatchObject({ text: null, version: 'none' });
    expect(await readOutside()).toEqual([null, null]);
    await drainQueue(test);
    expect(await readOutside()).toEqual([null, null]);
    expect((await withdraw()).body).toMatchObject({ code: 'not_found' });
    expect((await audit('texts.withdraw'))[0]).toMatchObject({ detail: { week } });
  });

  it('is not brought back by a publication that had read it before', async () => {
    const { savePublicRows } = await import('../../../src/storage/repositories/publishing.ts');
    await drainQueue(test);
    const stored = await test.d1
      .prepare("SELECT body FROM public_rows WHERE kind = 'week' AND key = ?")
      .bind(week)
      .first<{ body: string }>();
    await publish('Only for a moment.');
    await withdraw();
    const late = { kind: 'week', key: week, body: stored!.body.replace('}', ' }'), inputsHash: '' } as const;
    const revision = 1_000;
    const published = await test.d1
      .prepare("SELECT published_revision AS n FROM communities WHERE id = 'com_harbour'")
      .first<{ n: number }>();
    const saved = await savePublicRows(test.services.db, {
      communityId: 'com_harbour',
      revision,
      publishedRevision: published!.n,
      policy: 'themes',
      textsVersion: '1:1',
      rows: [late],
      memory: [],
      gone: [],
      weeks: [],
    });
    expect(saved).toBe(-1);
    await drainQueue(test);
  });

  it('is public while the community is, with figures alone too, and waits while it is private', async () => {
    const set = async (policy: string) => {
      await ask('PUT /api/communities/harbour/publication', { key, json: { policy } });
      await drainQueue(test);
    };
    await set('private');
    expect((await publish('Written in private.')).status).toBe(200);
    await drainQueue(test);
    const { results } = await test.d1.prepare('SELECT * FROM public_rows').all();
    expect(results).toEqual([]);
    await set('figures');
    expect(await readOutside()).toEqual(['Written in private.', 'Written in private.']);
    await withdraw();
    await set('themes');
    expect(await readOutside()).toEqual([null, null]);
  });

  it('is nothing to a key of another community, and to one that may not publish', async () => {
    const { key: foreign } = await seedKey(test, { communityId: 'com_orchard' });
    const { key: reader } = await seedKey(test, { communityId: 'com_harbour', scopes: ['read'] });
    const json = { text: 'A calm week.' };
    const headers = { 'if-match': '*' };
    expect((await ask(`PUT ${path()}`, { key: foreign, json, headers })).status).toBe(404);
    expect((await ask(`PUT ${path()}`, { key: reader, json, headers })).status).toBe(403);
    expect((await ask(`POST ${path()}/check`, { key: foreign, json })).status).toBe(404);
  });
});

describe('the public name of a group', () => {
  const patch = (json: unknown) => ask('PATCH /api/communities/harbour/sources/workshop', { key, json });
  const readNames = async (): Promise<string[]> => {
    await drainQueue(test);
    const { results } = await test.d1
      .prepare("SELECT body FROM public_rows WHERE kind = 'week'")
      .all<{ body: string }>();
    return [...new Set(results.flatMap(({ body }) => body.match(/"source_name":"[^"]+"/g) ?? []))];
  };

  it('is its number until an admin sets one, and again when it is taken back', async () => {
    expect(await readNames()).toEqual(['"source_name":"Group 1"']);
    expect((await patch({ public_name: 'The kiln' })).body).toMatchObject({
      slug: 'workshop',
      public_name: 'The kiln',
    });
    expect(await readNames()).toEqual(['"source_name":"The kiln"']);
    expect((await patch({ public_name: null })).body).toMatchObject({ public_name: null });
    expect(await readNames()).toEqual(['"source_name":"Group 1"']);
  });

  it('is refused where it names a member or holds a number, but for a reason that is kept', async () => {
    for (const public_name of [`Friends of ${member}`, 'Call 07700 900123'])
      expect((await patch({ public_name })).body).toMatchObject({
        code: 'text_has_warnings',
        errors: [{ pointer: '/public_name' }],
      });
    for (const public_name of ['The\u200b kiln', '\u2060', 'The k\u00adiln'])
      expect((await patch({ public_name })).status).toBe(400);
    const override_reason = 'She has agreed';
    expect((await patch({ public_name: `Friends of ${member}`, override_reason })).status).toBe(200);
    expect((await audit('source.update'))[0]).toMatchObject({
      detail: { source: 'workshop', settings: ['public_name'], reason: override_reason },
    });
  });
});

describe('a text that must go', () => {
  it('repeats members whose texts are not kept any more; what is in own words stays', async () => {
    const reason = { override_reason: 'It is said by all' };
    await publish('Somebody said “the kiln is cold”.', reason, '*', '2026-W44');
    await publish(`Thanks to ${member}.`, reason, '*', '2026-W45');
    await publish('Somebody said “the kiln is warm”.', reason, '*', '2026-W46');
    await expireCopiedTexts(test.services, 'com_harbour', '2026-11-09');
    const texts = async (of: string) => (await ask(`GET ${path(of)}`, { key })).body['text'];
    expect(await texts('2026-W44')).toBeNull();
    expect(await readOutside('2026-W44')).toEqual([null]);
    expect(await texts('2026-W45')).toContain(member);
    // one day of the week is still kept
    expect(await texts('2026-W46')).toContain('warm');
    expect((await audit('texts.withdraw'))[0]).toMatchObject({
      actor: { id: 'system' },
      detail: { week: '2026-W44', cause: 'retention' },
    });
  });

  it('names somebody who is erased: the preview says so, and it is gone with the answer', async () => {
    const names = [member];
    // a greeting of somebody else is nobody's name here
    await publish('Thanks Zoltan!', { override_reason: 'He agreed' }, '*', '2026-W44');
    test.clock.now += 1_000;
    const { body: plan } = await ask('POST /api/communities/harbour/erasures/preview', {
      key,
      json: { names },
    });
    expect(plan['texts']).toEqual(['2026-W45']);
    expect((await ask(`GET ${path('2026-W45')}`, { key })).body['text']).toContain(member);
    const { body: done } = await ask('POST /api/communities/harbour/erasures', {
      key,
      json: { names, confirm: plan['confirm'] },
    });
    expect(done['texts']).toEqual(['2026-W45']);
    expect((await ask(`GET ${path('2026-W45')}`, { key })).body['text']).toBeNull();
    expect(await readOutside('2026-W45')).toEqual([null]);
    expect((await ask(`GET ${path('2026-W44')}`, { key })).body['text']).toBe('Thanks Zoltan!');
    const [entry] = await audit('texts.withdraw');
    expect(entry).toMatchObject({ detail: { week: '2026-W45', cause: 'erasure' } });
    expect(JSON.stringify(entry)).not.toContain(member);
    // the name of a group that an admin had named after them
    expect(await readPublicName()).toBeNull();
    // and nobody writes it again
    const again = await publish(`Thanks to ${member}.`, { override_reason: 'An old friend' });
    expect(again.body).toMatchObject({
      code: 'text_has_warnings',
      detail: expect.stringContaining('erased'),
    });
  });

  it('came back with a backup: the erasure is applied to it again', async () => {
    await test.d1
      .prepare("INSERT INTO editor_texts VALUES ('com_harbour', '2026-W45', ?, '[]', '', 'key_1', 'Old', 1)")
      .bind(`Thanks for ${member}'s cake.`)
      .run();
    const source = await test.d1
      .prepare('SELECT source_id FROM labels LIMIT 1')
      .first<{ source_id: string }>();
    await eraseFromSource(test.services, source!.source_id);
    expect((await ask(`GET ${path('2026-W45')}`, { key })).body['text']).toBeNull();
    expect((await audit('texts.withdraw'))[0]).toMatchObject({ actor: { id: 'system' } });
  });
});
