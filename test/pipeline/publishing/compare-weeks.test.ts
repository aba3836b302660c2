import { describe, expect, it } from 'vitest';
import { daysOfWeek, shiftWeek } from '../../../src/core/time.ts';
import { nameSource } from '../../../src/pipeline/privacy/composed/public-name.ts';
import { protectWeek } from '../../../src/pipeline/privacy/figures/protect-week.ts';
import { markPublicWord } from '../../../src/pipeline/privacy/public-words/public-word.ts';
import { composeDays, composeWeek, type DecidedWeek } from '../../../src/pipeline/publishing/compose-week.ts';
import { type Deed, measureDeeds, week } from '../privacy/figures/invent-week.ts';

const context = { language: 'en', k: 5, texts: new Map() };

/** A group in which each of some people writes so many messages on each of seven days. */
type Group = {
  readonly slug: string;
  readonly messages: readonly number[];
  readonly people?: number;
  /** How many days are known, from Monday. */
  readonly known?: number;
  readonly topics?: readonly string[];
};

const deedsOf = ({ slug, messages, people = 6, known = 7 }: Group): Deed[] =>
  messages.slice(0, known).flatMap((count, day) =>
    Array.from({ length: people * count }, (_, i) => ({
      ...{ source: slug, person: `p${i % people}`, day, hour: 10, kind: 'text' as const, type: 'other' },
      ...{ words: 4, isQuestion: i < people, isOpen: false, domains: [], language: 'en' },
    })),
  );

function decide(groups: readonly Group[], of = week): DecidedWeek {
  const days = daysOfWeek(of);
  const sources = groups.map((group) => {
    const deeds = deedsOf(group);
    const known = days.slice(0, group.known ?? 7);
    return {
      slug: group.slug,
      week: measureDeeds(deeds),
      days: new Map(known.map((day, i) => [day, measureDeeds(deeds.filter((deed) => deed.day === i))])),
    };
  });
  const words = (topics: readonly string[] = []) => topics.map((topic) => markPublicWord(topic));
  return {
    week: of,
    topics: {
      all: words(groups[0]?.topics),
      bySource: new Map(groups.map(({ slug, topics }) => [slug, words(topics)])),
    },
    protected: protectWeek({ sources, identity: 'by_source', memory: new Map(), k: 5 }),
    sources: new Map(
      groups.map(({ slug, known = 7 }, i) => [
        slug,
        {
          id: `group-${i + 1}`,
          name: nameSource({ publicName: null, publicNumber: i + 1 }, 'en'),
          knownDays: days.slice(0, known),
        },
      ]),
    ),
  };
}

const lastWeek = (groups: readonly Group[]): DecidedWeek => decide(groups, shiftWeek(week, -1));
const daily = (count: number): number[] => Array.from({ length: 7 }, () => count);
const quiet = daily(0);

const workshop = (more: Partial<Group> = {}): Group => ({ slug: 'a', messages: daily(2), ...more });

describe('the change of a week', () => {
  const changeOf = (now: readonly Group[], earlier: readonly Group[] | null) =>
    composeWeek(decide(now), earlier && lastWeek(earlier), context).change;

  it('is told between two whole weeks of the same groups', () => {
    expect(changeOf([workshop({ messages: daily(3) })], [workshop()])).toEqual({
      messages: 0.5,
      active_people: 0,
    });
    expect(changeOf([workshop({ people: 9 })], [workshop({ people: 12 })])).toEqual({
      messages: -0.25,
      active_people: -0.25,
    });
    const two = [workshop(), workshop({ slug: 'b' })];
    expect(changeOf(two, two)).toMatchObject({ messages: 0 });
  });

  it.each([
    ['the week before is not known', [workshop()], null],
    ['a day of this week is not', [workshop({ known: 6 })], [workshop()]],
    ['a day of the week before is not', [workshop()], [workshop({ known: 6 })]],
    [
      'a day of one of two groups is not',
      [workshop(), workshop({ slug: 'b', known: 6 })],
      [workshop(), workshop({ slug: 'b' })],
    ],
    ['a group came', [workshop(), workshop({ slug: 'b' })], [workshop()]],
    ['a group went', [workshop()], [workshop(), workshop({ slug: 'b' })]],
    ['another group took its place', [workshop()], [workshop({ slug: 'b' })]],
    ['too few people wrote before', [workshop()], [workshop({ people: 4 })]],
    ['too few people write now', [workshop({ people: 4 })], [workshop()]],
  ])('is not told where %s', (_, now, earlier) => {
    expect(changeOf(now, earlier)).toEqual({ messages: null, active_people: null });
  });
});

describe('the lines of a week', () => {
  const linesOf = (now: readonly Group[], earlier: readonly Group[] | null = null) => {
    const row = composeWeek(decide(now), earlier && lastWeek(earlier), context);
    const texts = (sentences: readonly { text: string }[]) => sentences.map(({ text }) => text);
    return { all: texts(row.sentences), groups: row.summaries.map(({ sentences }) => texts(sentences)) };
  };

  it('say the largest change, the topics and the counts, and of how many days they are', () => {
    expect(linesOf([workshop({ messages: daily(3), topics: ['bicycle', 'compost'] })], [workshop()])).toEqual(
      {
        all: [
          '50% more messages than the week before: bicycle and compost',
          '126 messages (+50% on the week before) from 6 people. 42 questions.',
        ],
        groups: [
          [
            '50% more messages than the week before: bicycle and compost',
            '126 messages (+50% on the week before) from 6 people. 42 questions.',
          ],
        ],
      },
    );
  });

  it('say the days that are known where not all are, and no change then', () => {
    expect(linesOf([workshop({ known: 5, topics: ['bicycle'] })], [workshop()])).toEqual({
      all: [
        'What people talked about: bicycle',
        '60 messages from 6 people. 30 questions.',
        'Talk is known on 5 of 7 days.',
      ],
      groups: [
        [
          'About as many messages as the week before: bicycle',
          '60 messages (0% on the week before) from 6 people. 30 questions.',
          'Talk is known on 5 of 7 days.',
        ],
      ],
    });
  });

  it('are those of each group by itself', () => {
    const groups = [workshop({ topics: ['bicycle'] }), workshop({ slug: 'b', people: 7, topics: ['wifi'] })];
    expect(linesOf(groups).groups).toEqual([
      ['What people talked about: bicycle', '84 messages from 6 people. 42 questions.'],
      ['What people talked about: wifi', '98 messages from 7 people. 49 questions.'],
    ]);
  });
});

describe('the summary of a group', () => {
  it('says what changed by known day, where four days of both weeks are known', () => {
    const changesOf = (known: number, knownBefore: number) =>
      composeWeek(
        decide([workshop({ messages: daily(3), known })]),
        lastWeek([workshop({ known: knownBefore })]),
        context,
      ).summaries[0]!.changes;
    const byDay = { messages: 0.5, words: 0.5, questions: 0, links: null, media: null, active_people: null };
    expect(changesOf(7, 7)).toEqual({ ...byDay, active_people: 0 });
    expect(changesOf(4, 7)).toEqual(byDay);
    expect(changesOf(7, 4)).toEqual(byDay);
    for (const [known, knownBefore] of [
      [3, 7],
      [7, 3],
    ] as const)
      expect(Object.values(changesOf(known, knownBefore))).toEqual([null, null, null, null, null, null]);
  });

  it('says nothing of a change where the group was not known before', () => {
    const now = decide([workshop(), workshop({ slug: 'b' })]);
    const changes = composeWeek(now, lastWeek([workshop()]), context).summaries.map(
      ({ changes }) => changes.messages,
    );
    expect(changes).toEqual([0, null]);
    const unknown = lastWeek([workshop()]);
    const lost = { ...unknown, sources: new Map() };
    expect(composeWeek(now, lost, context).summaries.map(({ changes }) => changes.messages)).toEqual([
      null,
      null,
    ]);
  });

  it('is left out where nobody wrote, and kept where it may not be told how many', () => {
    const row = composeWeek(
      decide([workshop(), { slug: 'b', messages: quiet }, workshop({ slug: 'c', people: 2 })]),
      null,
      context,
    );
    expect(row.summaries.map(({ source, figures }) => [source, figures.messages.value])).toEqual([
      ['group-1', 84],
      ['group-3', null],
    ]);
  });

  it('has a number for each day that may be told, and none for a day that is not known', () => {
    const messages = [2, 0, 3, 1, 0, 2, 2];
    const highlights = (known: number) =>
      composeWeek(decide([workshop({ messages, known })]), null, context).summaries[0]!.highlights;
    expect(highlights(7)).toEqual({ busiest_day: '2026-02-11', days: [12, 0, 18, 6, 0, 12, 12] });
    expect(highlights(4)).toEqual({ busiest_day: '2026-02-11', days: [12, 0, 18, 6, null, null, null] });
  });
});

describe('the rows of days', () => {
  it('are those of known days on which somebody wrote, each with its own figures and lines', () => {
    const decided = decide([workshop({ messages: [2, 0, 3, 1, 1, 1, 1] }), { slug: 'b', messages: quiet }]);
    const rows = composeDays(decided, context);
    expect(
      rows.map(({ day, source, week: of, figures }) => [day, source, of, figures.messages.value]),
    ).toEqual([
      ['2026-02-09', 'group-1', week, 12],
      ['2026-02-11', 'group-1', week, 18],
      ['2026-02-12', 'group-1', week, 6],
      ['2026-02-13', 'group-1', week, 6],
      ['2026-02-14', 'group-1', week, 6],
      ['2026-02-15', 'group-1', week, 6],
    ]);
    expect(rows[0]).toMatchObject({ source_name: 'Group 1', known_days: 1, k: 5, method: 'template' });
    expect(rows[0]!.sentences).toEqual([
      {
        text: '12 messages from 6 people. 6 questions.',
      },
    ]);
    const known = new Map(decided.sources);
    known.set('a', { ...known.get('a')!, knownDays: ['2026-02-11'] });
    expect(composeDays({ ...decided, sources: known }, context).map(({ day }) => day)).toEqual([
      '2026-02-11',
    ]);
  });
});
