import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Citation } from '@beacon-pulse/contracts/src/inside/common.ts';
import type { Evidence } from '@beacon-pulse/contracts/src/inside/evidence.ts';
import type { ExactFigures } from '@beacon-pulse/contracts/src/inside/exact-figures.ts';
import type { InsideDayDetail, InsideWeek } from '@beacon-pulse/contracts/src/inside/week.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderSampleExports } from '../../../scripts/sample/render-sample-exports.ts';
import { createEmbeddedTextModel } from '../../../src/adapters/embedded/extract-summary.ts';
import { isQuestion } from '../../../src/core/text/is-question.ts';
import { countWords } from '../../../src/core/text/tokenise.ts';
import { dayOfMinute, weekOfMinute } from '../../../src/core/time.ts';
import { bareKey } from '../../../src/pipeline/people/find-shared-display-names.ts';
import { readSegment } from '../../../src/pipeline/segments/format/read-segment.ts';
import { listMessages } from '../../../src/pipeline/segments/messages/list-messages.ts';
import type { SegmentMessage } from '../../../src/pipeline/segments/messages/segment-message.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import { sendExport } from '../../../testing/harness/send-export.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

type Chat = { readonly source: string; readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };
type Case = { readonly name: string; readonly language: string; readonly chats: () => Chat[] };

/** Exports of real talk, beside the project where they are there. */
const dataFolder = process.env['PULSE_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');
const realFiles = ['ubuntu-help-2007-android-en.zip', 'ubuntu-help-2007-ios.zip'];

const cases: Case[] = [
  {
    name: 'the sample',
    language: 'en',
    chats: () =>
      renderSampleExports(1).exports.map(({ source, rendered }) => ({
        source,
        fileName: rendered.fileName,
        bytes: rendered.bytes,
      })),
  },
  ...(existsSync(join(dataFolder, realFiles[0]!))
    ? [
        {
          name: 'real talk',
          language: 'en',
          chats: () =>
            realFiles.map((fileName) => ({
              source: 'help',
              fileName,
              bytes: new Uint8Array(readFileSync(join(dataFolder, fileName))),
            })),
        },
      ]
    : []),
];

describe.each(cases)('the inside of $name', ({ language, chats }) => {
  let test: TestServices;
  let call: ReturnType<typeof ingestCaller>;
  let key = '';
  let weeks: string[] = [];
  /** By source slug. */
  const messages = new Map<string, SegmentMessage[]>();
  const personOf = new Map<string, string>();

  const read = async <Body>(path: string): Promise<Body> => {
    const { status, body } = await call(`GET /api/communities/harbour${path}`, { key });
    expect([path, status]).toEqual([path, 200]);
    return body as Body;
  };

  beforeAll(async () => {
    test = await openMemoryServices({ text: createEmbeddedTextModel() });
    call = ingestCaller(test);
    const owner = (await seedKey(test)).key;
    await call('POST /api/communities', {
      key: owner,
      json: { slug: 'harbour', name: 'Harbour', time_zone: 'Europe/Dublin', language },
    });
    for (const chat of chats()) await sendExport(test, { key: owner, community: 'harbour', ...chat });
    const { results: sources } = await test.d1
      .prepare('SELECT s.id, s.slug, s.community_id FROM sources s')
      .all<{ id: string; slug: string; community_id: string }>();
    const communityId = sources[0]!.community_id;
    key = (await seedKey(test, { scopes: ['read'], communityId })).key;
    for (const { id, slug } of sources) {
      const { results } = await test.d1
        .prepare('SELECT week FROM weeks WHERE source_id = ?')
        .bind(id)
        .all<{ week: string }>();
      const all: SegmentMessage[] = [];
      for (const { week } of results)
        all.push(...listMessages((await readSegment(test.services.objects, id, week))!));
      messages.set(slug, all);
      const labels = await test.d1
        .prepare('SELECT label, person FROM labels WHERE source_id = ?')
        .bind(id)
        .all<{ label: string; person: string }>();
      for (const { label, person } of labels.results) personOf.set(`${slug} ${label}`, person);
    }
    const page = await read<{ data: { week: string }[]; has_more: boolean }>('/weeks?limit=52');
    expect(page.has_more).toBe(false);
    weeks = page.data.map(({ week }) => week);
  }, 240_000);
  afterAll(() => test.close());

  /** Who wrote a message: by a name of one person alone, else by one that several share. */
  const writerOf = (source: string, { displayNames }: SegmentMessage): string | null => {
    const people = displayNames.flatMap((name) => personOf.get(`${source} ${name}`) ?? []);
    const person = people.find((one) => !one.startsWith('?')) ?? people[0];
    return person === undefined ? null : bareKey(person);
  };

  const moved = new Map([
    ['join', 'joined'],
    ['add', 'joined'],
    ['leave', 'left'],
    ['remove', 'left'],
  ]);

  /** Counts one by one what the figures of a period say. */
  function recount(where: (source: string, message: SegmentMessage) => boolean): Record<string, number> {
    const counted = { messages: 0, words: 0, questions: 0, polls: 0, media: 0, joined: 0, left: 0 };
    const people = new Set<string>();
    for (const [source, list] of messages) {
      for (const message of list) {
        if (!where(source, message)) continue;
        const { kind, event, text } = message;
        if (kind === 'system') {
          const name = moved.get(event?.type ?? '') as 'joined' | 'left' | undefined;
          if (name === undefined) continue;
          counted[name] += event!.type === 'leave' ? 1 : Math.max(1, event!.targets.length);
          continue;
        }
        counted.messages++;
        people.add(writerOf(source, message) ?? '');
        if (kind === 'poll') counted.polls++;
        if ((kind === 'media' || kind === 'view_once') && message.attachment !== null) counted.media++;
        if (['deleted', 'call', 'location'].includes(kind)) continue;
        counted.words += countWords(text);
        if (text !== '' && isQuestion(text, language)) counted.questions++;
      }
    }
    people.delete('');
    return { ...counted, active_people: people.size };
  }

  const valuesOf = (figures: ExactFigures, names: readonly string[]): Record<string, number> =>
    Object.fromEntries(names.map((name) => [name, figures[name as keyof ExactFigures].value]));

  it('has every figure of every week, group and day as a straightforward count has it', async () => {
    let compared = 0;
    for (const week of weeks) {
      const body = await read<InsideWeek>(`/weeks/${week}`);
      const ofWeek = recount((_, { minute }) => weekOfMinute(minute) === week);
      expect([week, valuesOf(body.figures, Object.keys(ofWeek))]).toEqual([week, ofWeek]);
      expect(body.complete).toBe(true);
      for (const { source, figures } of body.sources) {
        const ofSource = recount((slug, { minute }) => slug === source && weekOfMinute(minute) === week);
        expect([week, source, valuesOf(figures, Object.keys(ofSource))]).toEqual([week, source, ofSource]);
      }
      for (const { day, messages: n, active_people } of body.days) {
        const ofDay = recount((_, { minute }) => dayOfMinute(minute) === day);
        expect([day, n, active_people]).toEqual([day, ofDay['messages'], ofDay['active_people']]);
        compared++;
      }
      const hours = body.sources.flatMap(({ details }) => details.hours).reduce((sum, n) => sum + n, 0);
      expect(hours).toBe(ofWeek['messages']);
    }
    expect(compared).toBe(7 * weeks.length);
  }, 240_000);

  it('tells the same of a day as of its week, and the figures of all weeks', async () => {
    const [newest] = weeks;
    const week = await read<InsideWeek>(`/weeks/${newest}`);
    const { day } = week.days.find(({ messages: n }) => n > 0)!;
    const body = await read<InsideDayDetail>(`/days/${day}`);
    const ofDay = recount((_, { minute }) => dayOfMinute(minute) === day);
    expect(valuesOf(body.figures, Object.keys(ofDay))).toEqual(ofDay);
    const { data } = await read<{ data: { week: string; figures: ExactFigures }[] }>('/figures?limit=52');
    expect(data.map((row) => row.week)).toEqual(weeks);
    expect(data[0]!.figures).toEqual(week.figures);
  });

  it('leads from every line, question and decision to the message that it stands in', async () => {
    const byId = new Map([...messages.values()].flat().map((message) => [message.id, message]));
    let lines = 0;
    // a message that a line of the week and one of its day lead to is looked up once
    const answers = new Map<string, ReturnType<typeof call>>();
    const follow = async (text: string, quote: boolean, cites: readonly Citation[]): Promise<void> => {
      expect(cites.length).toBeGreaterThan(0);
      for (const { evidence, message_id, author, at } of cites) {
        const answer = answers.get(evidence) ?? call(`GET ${evidence}`, { key });
        answers.set(evidence, answer);
        const { status, body } = await answer;
        expect([evidence, status]).toEqual([evidence, 200]);
        const found = (body as unknown as Evidence).messages.find(({ cited }) => cited)!;
        expect(found.message_id).toBe(message_id);
        expect(found.text).toBe(byId.get(message_id)!.text);
        expect([found.author, found.at.slice(0, 16)]).toEqual([author, at!.slice(0, 16)]);
        const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
        if (quote) expect(plain(found.text!)).toContain(plain(text).replace(/…$/, ''));
      }
      lines++;
    };
    for (const week of weeks) {
      const body = await read<InsideWeek>(`/weeks/${week}`);
      for (const source of body.sources)
        for (const { text, quote, cites } of source.lines) await follow(text, quote, cites);
      for (const { text, quote, cites } of body.decisions) await follow(text, quote, cites);
      for (const { text, cites, asked_by } of body.open_questions) {
        expect(asked_by).not.toBeNull();
        await follow(text, true, cites);
      }
    }
    const newest = await read<InsideWeek>(`/weeks/${weeks[0]}`);
    for (const { day } of newest.days.filter(({ messages: n }) => n > 0)) {
      const { sources } = await read<InsideDayDetail>(`/days/${day}`);
      for (const { lines: told, open_questions } of sources)
        for (const { text, quote, cites } of [...told, ...open_questions]) await follow(text, quote, cites);
    }
    expect(lines).toBeGreaterThan(20);
  }, 240_000);

  it('lists all open questions of a week, and counts as many', async () => {
    for (const week of weeks) {
      const body = await read<InsideWeek>(`/weeks/${week}`);
      expect([week, body.open_questions.length]).toEqual([week, body.figures.open_questions.value]);
    }
  });

  it('shows names and words as they were written', async () => {
    const texts: string[] = [];
    for (const week of weeks) {
      const body = await read<InsideWeek>(`/weeks/${week}`);
      texts.push(...body.sources.flatMap(({ lines }) => lines.map(({ text }) => text)));
      texts.push(...body.open_questions.map(({ text }) => text));
    }
    const written = [...messages.values()].flat().map(({ text }) => text);
    const marks = texts.filter((text) => /\[(?:name|phone|email|number|link|handle)\]/.test(text));
    expect(marks.filter((text) => !written.some((other) => other.includes(text)))).toEqual([]);
  });

  it('counts who wrote', async () => {
    const { data } = await read<{ data: { person: string; name: string | null; messages: number }[] }>(
      '/people?weeks=26&limit=500',
    );
    const counted = new Map<string, number>();
    const recent = new Set(weeks.slice(0, 26));
    for (const [source, list] of messages) {
      for (const message of list) {
        const person = message.kind === 'system' ? null : writerOf(source, message);
        if (person === null || !recent.has(weekOfMinute(message.minute))) continue;
        counted.set(person, (counted.get(person) ?? 0) + 1);
      }
    }
    const shown = new Map(data.map(({ person, messages: n }) => [person, n]));
    for (const [person, n] of shown) expect([person, n]).toEqual([person, counted.get(person)]);
    expect(shown.size).toBe(Math.min(500, counted.size));
    expect(data.every(({ name }) => name !== null)).toBe(true);
  });
});
