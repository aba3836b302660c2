import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbeddedTextModel } from '../../../src/adapters/embedded/extract-summary.ts';
import { daysOfDay } from '../../../src/core/time.ts';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { drainQueue } from '../../../testing/harness/drain-queue.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { uploadExports } from '../../../testing/harness/upload-exports.ts';

type Line = { readonly day: string; readonly time: string; readonly person: string; readonly body: string };

const people = ['Ada', 'Bruno', 'Chidi', 'Dunja', 'Eskil', 'Farah'];
const days = ['2026-10-20', '2026-10-22', '2026-10-27', '2026-10-29', '2026-11-03', '2026-11-10'];
const bodies = [
  'Who can bring the long ladder to the boathouse on Saturday morning?',
  'The boathouse needs a new lock before the winter market.',
  'I can bring the ladder and two buckets of paint',
  'We agreed that the winter market moves to the old quay.',
  'Is there any paint left from the summer?',
  'see you there',
];

/** Four weeks; two people write in each minute, so that an order within minutes matters. */
const lines: readonly Line[] = days.flatMap((day, d) =>
  people.map((person, i) => ({
    day,
    time: `18:0${Math.floor(i / 2)}`,
    person,
    body: `${bodies[(i + d) % bodies.length]}`,
  })),
);

const dateOf = (day: string): string => day.split('-').reverse().join('/');
const zipOf = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync({ '_chat.txt': new TextEncoder().encode(text) }));

/** As a phone without seconds writes it; `change` may give a line another body. */
const fromAndroid = (change: (line: Line) => string = ({ body }) => body): Uint8Array<ArrayBuffer> =>
  zipOf(
    lines.map((line) => `${dateOf(line.day)}, ${line.time} - ${line.person}: ${change(line)}\n`).join(''),
  );

/** As a phone with seconds writes it. */
const fromIphone = (change: (line: Line) => string = ({ body }) => body): Uint8Array<ArrayBuffer> =>
  zipOf(
    lines
      .map(
        (line, i) =>
          `[${dateOf(line.day)}, ${line.time}:${String(10 + (i % 2) * 30)}] ${line.person}: ${change(line)}\r\n`,
      )
      .join(''),
  );

const photoOf = ({ day, time }: Line): string => `00000007-PHOTO-${day}-${time.replace(':', '-')}-40.jpg`;

describe('a week', () => {
  let test: TestServices;
  let key = '';

  beforeEach(async () => {
    test = await openMemoryServices({
      now: (daysOfDay('2026-11-16') * 24 + 8) * 3_600_000,
      text: createEmbeddedTextModel(),
    });
    await seedCommunity(test, { slug: 'harbour' });
    ({ key } = await seedKey(test));
  });
  afterEach(() => test.close());

  const read = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    await uploadExports(test, {
      key,
      community: 'harbour',
      files: [{ source: 'workshop', fileName: 'chat.zip', bytes }],
    });
    test.statements.length = 0;
    await drainQueue(test);
  };
  const namesOfStatements = (): ReadonlySet<string> => new Set(test.statements.map(({ name }) => name));

  /** What is stored of days and weeks, by their place. */
  const dump = async (): Promise<Map<string, string>> => {
    const rows = new Map<string, string>();
    for (const [table, place] of [
      ['days', 'day'],
      ['digests', 'day'],
      ['terms', 'week'],
      ['summaries', 'week'],
    ]) {
      const { results } = await test.d1.prepare(`SELECT * FROM ${table}`).all();
      for (const row of results) rows.set(`${table} ${row[place!]}`, JSON.stringify(row));
    }
    return rows;
  };
  const changed = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
    [...new Set([...before.keys(), ...after.keys()])].filter((at) => before.get(at) !== after.get(at)).sort();

  const isDerived = (): boolean => namesOfStatements().has('digests.save');

  it('is not derived again where another phone brings only seconds', async () => {
    await read(fromAndroid());
    expect(isDerived()).toBe(true);
    const before = await dump();
    await read(fromIphone());
    expect(namesOfStatements().has('exports.finish_ingest')).toBe(true);
    expect(namesOfStatements().has('weeks.find_job')).toBe(false);
    expect(changed(before, await dump())).toEqual([]);
    const { results } = await test.d1.prepare("SELECT report FROM exports WHERE report LIKE '%ios%'").all();
    expect(results).toHaveLength(1);
  });

  it('is not derived again where an export brings only the name of a file', async () => {
    const photo = ({ day, person }: Line) => day === days[2] && person === 'Ada';
    await read(fromIphone((line) => (photo(line) ? '\u200eimage omitted' : line.body)));
    const before = await dump();
    await read(fromIphone((line) => (photo(line) ? `\u200e<attached: ${photoOf(line)}>` : line.body)));
    expect(namesOfStatements().has('weeks.find_job')).toBe(false);
    expect(changed(before, await dump())).toEqual([]);
  });

  it('is derived where a message is new, has changed, or where the type of a file is told', async () => {
    await read(fromAndroid((line) => (line.day === days[2] ? '<Media omitted>' : line.body)));
    const before = await dump();
    await read(fromIphone((line) => (line.day === days[2] ? '\u200eimage omitted' : line.body)));
    expect(changed(before, await dump())).toEqual([
      'days 2026-10-27',
      'digests 2026-10-27',
      'summaries 2026-W44',
      'terms 2026-W44',
    ]);
  });

  it('is the only one that is written when one of its messages has changed', async () => {
    await read(fromAndroid());
    const before = await dump();
    const edited = ({ day, person, body }: Line): string =>
      day === days[1] && person === 'Chidi'
        ? 'We agreed that the winter market moves to the new quay. <This message was edited>'
        : body;
    await read(fromAndroid(edited));
    expect(changed(before, await dump())).toEqual([
      'days 2026-10-22',
      'digests 2026-10-22',
      'summaries 2026-W43',
      'terms 2026-W43',
    ]);
    expect(test.statements.filter(({ name }) => name === 'digests.save')).toHaveLength(1);
    expect(test.statements.filter(({ name }) => name === 'summaries.save')).toHaveLength(1);
  });

  it('costs no work where the same file comes again', async () => {
    await read(fromAndroid());
    const before = await dump();
    await read(fromAndroid());
    expect(namesOfStatements().has('weeks.find_job')).toBe(false);
    expect(changed(before, await dump())).toEqual([]);
  });
});
