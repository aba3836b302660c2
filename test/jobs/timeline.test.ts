import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generateChat } from '../../scripts/sample/generate-chat.ts';
import { createPhone } from '../../scripts/sample/phone.ts';
import { renderExport } from '../../scripts/sample/render-export.ts';
import { completeUpload } from '../../src/pipeline/uploads/complete-upload.ts';
import { createUpload } from '../../src/pipeline/uploads/create-upload.ts';
import { storePart } from '../../src/pipeline/uploads/store-part.ts';
import { findTimeline, maxEvents, recordEvent } from '../../src/storage/repositories/exports.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { drainQueue } from '../../testing/harness/drain-queue.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
let place: { communityId: string; sourceId: string };
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(async () => {
  await test.reset();
  place = await seedCommunity(test, { slug: 'harbour' });
});
afterAll(() => test.close());

function renderChat(): Uint8Array<ArrayBuffer> {
  const chat = generateChat({
    seed: 3,
    messages: 120,
    days: 12,
    people: 7,
    language: 'en',
    endDay: '2026-02-15',
  });
  const messages = [...chat.messages()];
  const phone = createPhone({ seed: 3, style: 'android-en-12h', people: chat.people });
  return renderExport({ slug: 'x', name: chat.name, language: 'en', people: chat.people, messages }, phone, {
    media: 'omitted',
  }).bytes;
}

async function upload(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { services } = test;
  const made = await createUpload(services, { ...place, fileName: 'chat.zip', size: bytes.length });
  await storePart(services, {
    uploadId: made.upload_id,
    communityScope: null,
    partNumber: 1,
    body: new Blob([bytes]).stream(),
    length: bytes.length,
    sha256: null,
  });
  return (await completeUpload(services, { uploadId: made.upload_id, communityScope: null })).export_id;
}

const eventsOf = async (id: string) =>
  (await findTimeline(test.services.db, id, null))!.events.map(({ event, detail }) => [
    event,
    JSON.parse(detail) as Record<string, unknown>,
  ]);

describe('the timeline of an export', () => {
  it('tells a usual life in six rows, and that of a known file in two', async () => {
    const bytes = renderChat();
    const first = await upload(bytes);
    await drainQueue(test);
    const events = await eventsOf(first);
    expect(events.map(([event]) => event)).toEqual([
      'received',
      'started',
      'read',
      'merged',
      'digested',
      'completed',
    ]);
    const detail = Object.fromEntries(events) as Record<string, Record<string, number>>;
    expect(detail['received']).toEqual({ bytes: bytes.length });
    expect(detail['started']).toEqual({ attempt: 1 });
    expect(detail['merged']!['weeks_due']).toBe(detail['read']!['weeks']);
    expect(detail['merged']!['messages_known']).toBeGreaterThan(100);
    expect(detail['digested']).toEqual({ weeks: detail['read']!['weeks'] });

    const again = await upload(bytes);
    test.statements.length = 0;
    await drainQueue(test);
    expect(await eventsOf(again)).toEqual([
      ['received', { bytes: bytes.length }],
      ['completed', { duplicate_of: first }],
    ]);
  });

  it('says why an export could not be read', async () => {
    const id = await upload(new Uint8Array(Buffer.from('this is no chat at all')));
    await drainQueue(test);
    expect((await eventsOf(id)).at(-1)).toEqual(['failed', { code: 'chat_not_found', attempt: 1 }]);
    expect((await eventsOf(id)).map(([event]) => event)).toEqual(['received', 'started', 'failed']);
    const blank = await upload(new Uint8Array(Buffer.from(' \n')));
    await drainQueue(test);
    expect((await eventsOf(blank)).map(([event]) => event)).toEqual(['received', 'started', 'failed']);
  });

  it('says once that storage was away, however often it was tried', async () => {
    const id = await upload(renderChat());
    const { services } = test;
    let failures = 3;
    const objects = {
      ...services.objects,
      async getRange(key: string, offset: number, length: number) {
        if (failures-- > 0) throw new Error('get: Please try again. (10001)');
        return services.objects.getRange(key, offset, length);
      },
    };
    await drainQueue({ ...test, services: { ...services, objects } });
    expect((await eventsOf(id)).map(([event]) => event)).toEqual([
      'received',
      'started',
      'postponed',
      'started',
      'started',
      'started',
      'read',
      'merged',
      'digested',
      'completed',
    ]);
  });

  it('is of one community and stops at its cap', async () => {
    const id = await upload(new Uint8Array(1));
    const { db } = test.services;
    const note = recordEvent({ event: 'started', now: 1, to: sql`e.id = ${id}` });
    await db.batch(Array.from({ length: maxEvents + 20 }, () => note));
    expect(await eventsOf(id)).toHaveLength(maxEvents);
    expect(await findTimeline(db, id, 'com_other')).toBeNull();
    expect(await findTimeline(db, id, place.communityId)).not.toBeNull();
  });
});
