import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../../src/pipeline/figures/compute-figures.ts';
import { countMessages, resolveCounts } from '../../../src/pipeline/figures/count-messages.ts';
import { decodeExactWeek, encodeExactWeek } from '../../../src/pipeline/figures/encode-exact-week.ts';
import { linkDomains } from '../../../src/pipeline/figures/link-domains.ts';
import { listExactFigures } from '../../../src/pipeline/figures/list-exact-figures.ts';
import type { SystemEventType } from '../../../src/pipeline/whatsapp/entry.ts';
import { personOfDisplayName, textMessage } from '../../../testing/fixtures/invented-chats.ts';

const event = (id: string, type: SystemEventType, actor: string | null, targets: string[] = []) =>
  textMessage(id, 5, '', 'notice', { kind: 'system', displayNames: [], event: { type, actor, targets } });
const media = (id: string, author: string, type: 'image' | 'voice' | null, text = '') =>
  textMessage(id, 70, author, text, { kind: 'media', attachment: { name: null, omitted: true, type } });

const day = [
  textMessage('1', 60, 'Ada', 'Where is the key?'),
  textMessage('2', 61, 'Ben', 'See https://www.example.org/a and https://example.org:8080/b'),
  textMessage('3', 65, 'Ada', 'gone', { kind: 'deleted', text: '' }),
  textMessage('4', 66, 'Cem', 'edited text', { edited: true }),
  media('5', 'Ada', 'image', 'a caption here'),
  media('6', 'Ben', 'image'),
  media('7', 'Cem', null),
  textMessage('8', 200, 'Ada', 'POLL', { kind: 'poll' }),
  event('9', 'join', 'Dot'),
  event('10', 'add', 'Ada', ['Eli', 'Fay']),
  event('11', 'leave', 'Gus'),
  event('12', 'remove', 'Ada', ['Hal']),
  event('13', 'subject', 'Ada'),
];

describe('computeFigures', () => {
  const figures = computeFigures(day, personOfDisplayName, 'en');

  it('counts messages, people and kinds, without system lines', () => {
    expect(figures.messages).toEqual({ n: 8, people: 3 });
    expect(figures.active_people).toBe(3);
    expect(figures.questions).toEqual({ n: 1, people: 1 });
    expect(figures.deleted).toEqual({ n: 1, people: 1 });
    expect(figures.edited).toEqual({ n: 1, people: 1 });
    expect(figures.polls).toEqual({ n: 1, people: 1 });
    expect(figures.media).toEqual({ n: 3, people: 3 });
    expect(figures.media_by_type).toEqual({ image: { n: 2, people: 2 }, other: { n: 1, people: 1 } });
    expect(figures.words.n).toBe(4 + 2 + 2 + 3 + 1);
  });

  it('counts links by domain', () => {
    expect(figures.links).toEqual({ n: 2, people: 1 });
    expect(figures.domains).toEqual([{ domain: 'example.org', n: 2, people: 1 }]);
  });

  it('counts comings and goings by those who came and went', () => {
    expect(figures.joined).toEqual({ n: 1, people: 1 });
    expect(figures.added).toEqual({ n: 2, people: 2 });
    expect(figures.left).toEqual({ n: 1, people: 1 });
    expect(figures.removed).toEqual({ n: 1, people: 1 });
  });

  it('finds the busiest hour', () => {
    expect(figures.busiest_hour).toEqual({ hour: 1, n: 7, people: 3 });
    expect(computeFigures([], personOfDisplayName, 'en').busiest_hour).toBeNull();
  });

  it('counts two labels of one person once', () => {
    const one = computeFigures(day, (labels) => (labels.length === 0 ? null : 'same'), 'en');
    expect(one.messages).toEqual({ n: 8, people: 1 });
  });

  it('does not depend on the order', () => {
    expect(computeFigures(day.toReversed(), personOfDisplayName, 'en')).toEqual(figures);
  });

  it('tells the shares of languages', () => {
    const mixed = [
      textMessage('1', 1, 'A', 'Wer kann morgen die Stühle in den Saal bringen?'),
      textMessage('2', 2, 'B', 'Wir haben noch nicht genug Helfer für das Fest'),
      textMessage('3', 3, 'C', 'Who can bring the chairs to the hall tomorrow?'),
      textMessage('4', 4, 'D', '👍'),
    ];
    expect(computeFigures(mixed, personOfDisplayName, 'de').languages).toEqual([
      { language: 'de', share: 0.67, people: 2 },
      { language: 'en', share: 0.33, people: 1 },
    ]);
  });
});

describe('the exact figures of a week', () => {
  const days = new Map([
    ['1970-01-01', resolveCounts(countMessages(day, 'en'), personOfDisplayName)],
    ['1970-01-02', resolveCounts(countMessages([], 'en'), personOfDisplayName)],
  ]);
  const exact = listExactFigures({ slug: 'workshop', days });

  it('count person by person what the figures sum up', () => {
    const figures = computeFigures(day, personOfDisplayName, 'en');
    const sum = (counts: ReadonlyMap<string, number>): number =>
      [...counts.values()].reduce((a, b) => a + b, 0);
    for (const name of ['messages', 'words', 'questions', 'links', 'polls', 'media'] as const) {
      const counts = exact.week.figures[name];
      expect([name, sum(counts), counts.size]).toEqual([name, figures[name].n, figures[name].people]);
    }
    expect(exact.week.figures.active_people.size).toBe(figures.active_people);
    expect(sum(exact.week.figures.joined)).toBe(figures.joined.n + figures.added.n);
    expect(exact.days.get('1970-01-02')!.figures.messages.size).toBe(0);
  });

  it('are stored with each person once and read back as they were', () => {
    const stored = encodeExactWeek(exact);
    expect(stored.split('"Ada"')).toHaveLength(2);
    expect(decodeExactWeek(stored, 'workshop')).toEqual(exact);
  });
});

describe('linkDomains', () => {
  it('keeps the domain alone, and no numeric address', () => {
    expect(linkDomains('a https://u:p@Maps.Example.com:81/x?y, www.example.org. http://10.0.0.1/x')).toEqual([
      'maps.example.com',
      'example.org',
    ]);
    expect(linkDomains('no links here.')).toEqual([]);
  });
});
