import { describe, expect, it } from 'vitest';
import { addCounts, countMessages, resolveCounts } from '../../../src/pipeline/figures/count-messages.ts';
import { decodeDayCounts, encodeDayCounts, withCount } from '../../../src/pipeline/figures/day-counts.ts';
import { listExactFigures } from '../../../src/pipeline/figures/list-exact-figures.ts';
import { textMessage } from '../../../testing/fixtures/invented-chats.ts';

const monday = [
  textMessage('1', 60, 'Ada', 'Where is the key? See https://example.org/a'),
  textMessage('2', 61, 'Ben', 'It is under the mat, as ever it was'),
  textMessage('3', 65, 'Ben', '', {
    kind: 'media',
    attachment: { name: null, omitted: true, type: 'image' },
  }),
  textMessage('4', 70, 'Cem', '', {
    kind: 'system',
    displayNames: [],
    event: { type: 'add', actor: 'Ada', targets: ['Dot'] },
  }),
];
const tuesday = [textMessage('5', 1500, 'Ada', 'Thanks, found it at last this morning')];

describe('countMessages', () => {
  const counts = countMessages(monday, 'en');

  it('counts by the display names of authors', () => {
    expect(counts.get('messages')).toEqual(
      new Map([
        ['Ada', 1],
        ['Ben', 2],
      ]),
    );
    expect(counts.get('questions')).toEqual(new Map([['Ada', 1]]));
    expect(counts.get('domain=example.org')).toEqual(new Map([['Ada', 1]]));
    expect(counts.get('media=image')).toEqual(new Map([['Ben', 1]]));
    expect(counts.get('added')).toEqual(new Map([['Dot', 1]]));
  });

  it('is kept as text, the same for every order, and read again', () => {
    const days = new Map([
      ['2026-02-10', countMessages(tuesday, 'en')],
      ['2026-02-09', withCount(counts, 'open', { Ada: 1 })],
    ]);
    const json = encodeDayCounts(days);
    expect(encodeDayCounts(new Map([...days].reverse()))).toBe(json);
    expect(encodeDayCounts(decodeDayCounts(json))).toBe(json);
    expect(decodeDayCounts(json).get('2026-02-09')!.get('open')).toEqual(new Map([['Ada', 1]]));
    expect(decodeDayCounts('{}')).toEqual(new Map());
  });

  it('is of people once it is known who they are', () => {
    const people = resolveCounts(addCounts([counts, countMessages(tuesday, 'en')]), ([label]) =>
      label === 'Ada' || label === 'Ben' ? 'one' : null,
    );
    expect(people.get('messages')).toEqual(new Map([['one', 4]]));
    // who came is known by a name alone
    expect(people.get('added')).toEqual(new Map([['Dot', 1]]));
    const unknown = resolveCounts(counts, () => null);
    expect(unknown.get('messages')).toEqual(new Map([['', 3]]));
  });
});

describe('listExactFigures', () => {
  it('are those of the days, and of their week together', () => {
    const { slug, week, days } = listExactFigures({
      slug: 'workshop',
      days: new Map([
        ['2026-02-09', countMessages(monday, 'en')],
        ['2026-02-10', withCount(countMessages(tuesday, 'en'), 'open_in_week', { Ada: 1 })],
      ]),
    });
    expect(slug).toBe('workshop');
    expect([...days.keys()]).toEqual(['2026-02-09', '2026-02-10']);
    expect(week.figures.messages).toEqual(
      new Map([
        ['Ada', 2],
        ['Ben', 2],
      ]),
    );
    expect(week.figures.active_people).toEqual(
      new Map([
        ['Ada', 1],
        ['Ben', 1],
      ]),
    );
    expect(week.figures.joined).toEqual(new Map([['Dot', 1]]));
    expect(week.figures.open_questions).toEqual(new Map([['Ada', 1]]));
    expect([...week.lists.domains.keys()]).toEqual(['example.org']);
    expect(week.hours.get(1)).toEqual(
      new Map([
        ['Ada', 2],
        ['Ben', 2],
      ]),
    );
  });
});
