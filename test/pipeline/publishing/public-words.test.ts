import { afterEach, describe, expect, it } from 'vitest';
import { createPhone } from '../../../scripts/sample/phone.ts';
import { renderExport } from '../../../scripts/sample/render-export.ts';
import type { SampleChat } from '../../../scripts/sample/sample-message.ts';
import { daysOfDay } from '../../../src/core/time.ts';
import { sealDueWeeks } from '../../../src/pipeline/retention/seal-due-weeks.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { drainQueue } from '../../../testing/harness/drain-queue.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { uploadExports } from '../../../testing/harness/upload-exports.ts';
import { inventChat } from '../../../testing/simulation/invent-chat.ts';

const days = ['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-10'];
const subjects = ['newsletter', 'compost', 'zorbleworks', 'rowena'];
const tails = [
  'on Monday',
  'near the gate',
  'for the autumn',
  'in a box',
  'without hurry',
  'by the wall',
  'at noon',
];

/** Seven people speak about the same things every week, each in words of their own; `newsletter` in the first two alone. */
function buildChat(): SampleChat {
  const chat = inventChat(4);
  const [text] = chat.messages.filter(({ kind, text }) => kind === 'text' && text.length > 10);
  const messages = days.flatMap((day, week) =>
    subjects
      .filter((subject) => subject !== 'newsletter' || week < 2)
      .flatMap((subject, s) =>
        chat.people.slice(0, 7).map((person, i) => ({
          ...text!,
          id: `${day}-${subject}-${i}`,
          minute: daysOfDay(day) * 1440 + 500 + s * 60 + 7 * i,
          person: person.id,
          text: `We spoke of the ${subject} ${tails[(i + week) % 7]} ${tails[(i + week + s + 1) % 7]}.`,
          edit: null,
          deletedMinute: null,
        })),
      ),
  );
  return { ...chat, messages: messages.sort((a, b) => a.minute - b.minute) };
}

const chat = buildChat();
const phone = createPhone({ seed: 2, style: 'android-en-gb', people: chat.people });
const early = renderExport(chat, phone, { media: 'omitted', toDay: '2026-11-03' }).bytes;
const late = renderExport(chat, phone, { media: 'omitted', fromDay: '2026-11-03' }).bytes;

const opened: TestServices[] = [];
afterEach(async () => {
  for (const test of opened.splice(0)) await test.close();
});

async function publish(files: readonly Uint8Array<ArrayBuffer>[]): Promise<TestServices> {
  const test = await openMemoryServices({ now: Date.UTC(2026, 10, 16, 8) });
  opened.push(test);
  await test.d1.exec(
    "INSERT INTO communities (id, slug, name, time_zone, language, published, created_at, updated_at) VALUES ('com_a', 'harbour', 'Harbour', 'Europe/Lisbon', 'en', 1, 1, 1)",
  );
  const { key } = await seedKey(test);
  for (const bytes of files) {
    await uploadExports(test, {
      key,
      community: 'harbour',
      files: [{ source: 'workshop', fileName: 'chat.zip', bytes }],
    });
    await drainQueue(test);
  }
  return test;
}

async function readRows({ d1 }: TestServices) {
  const { results } = await d1
    .prepare('SELECT kind, key, body FROM public_rows ORDER BY kind, key')
    .all<{ kind: string; key: string; body: string }>();
  const concepts = JSON.parse(results.find(({ kind }) => kind === 'concepts')?.body ?? '{}') as {
    concepts: { id: string; name: string; n_people: number }[];
  };
  const headlines = results
    .filter(({ kind }) => kind === 'week')
    .map(({ key, body }) => [
      key,
      (JSON.parse(body) as { sentences: { text: string }[] }).sentences[0]?.text,
    ]);
  return {
    results,
    names: concepts.concepts.map(({ name }) => name),
    headlines: Object.fromEntries(headlines),
  };
}

describe('public words of a community', () => {
  it('name concepts, and weeks in which k members spoke about them; own words and names wait', async () => {
    const { names, headlines, results } = await readRows(await publish([early, late]));
    expect(names).toContain('compost');
    expect(names).toContain('newsletter');
    expect(headlines['2026-W44']).toMatch(/compost/);
    expect(headlines['2026-W44']).toMatch(/newsletter/);
    expect(headlines['2026-W46']).toMatch(/compost/);
    expect(headlines['2026-W46']).not.toMatch(/newsletter/);
    expect(JSON.stringify(results)).not.toMatch(/zorbleworks|rowena/i);
  });

  it('are the same in any order of uploads', async () => {
    const wanted = (await readRows(await publish([early, late]))).results;
    expect((await readRows(await publish([late, early, late]))).results).toEqual(wanted);
  });

  it('go with the texts that they rest on', async () => {
    const test = await publish([early, late]);
    const count = async () =>
      (await test.d1
        .prepare("SELECT COUNT(*) AS n FROM terms WHERE uses LIKE '%compost%'")
        .first<{ n: number }>())!.n;
    expect(await count()).toBe(4);
    await test.d1.exec('UPDATE communities SET retention_days = 1');
    test.clock.now += 90 * 86_400_000;
    await sealDueWeeks(test.services, async () => true);
    expect(await count()).toBe(0);
  });
});
