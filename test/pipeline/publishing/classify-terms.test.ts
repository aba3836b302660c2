import { describe, expect, it } from 'vitest';
import { classifyTerms } from '../../../src/pipeline/publishing/classify-terms.ts';
import { encodeWeekUses } from '../../../src/pipeline/terms/week-uses.ts';
import { sayPhrase } from '../privacy/public-words/say-phrase.ts';

type Said = { readonly phrase: string; readonly people?: number; readonly term?: string };

/** The stored rows of one group in which everything was said, by other people for each phrase where `apart`. */
function rowsOf(
  said: readonly Said[],
  { source = 'src_a', language = 'en', weeks = ['2026-W41', '2026-W42', '2026-W43'] } = {},
) {
  const uses = said.flatMap(({ phrase, people = 10, term = phrase }) =>
    sayPhrase(phrase, { language, people }).uses.map((use) => ({
      ...use,
      term,
      // stored texts are known by a hash, which holds no dot and no blank
      textHash: Buffer.from(use.textHash).toString('hex').slice(-24),
    })),
  );
  return weeks.map((week, i) => {
    const ofWeek = uses.filter((use) => use.week === `2026-W4${i + 1}`);
    const text = encodeWeekUses({
      language,
      people: [...new Set(ofWeek.map(({ person }) => person))],
      terms: Map.groupBy(ofWeek, ({ term }) => term),
    });
    const { people, terms } = JSON.parse(text) as { people: unknown; terms: unknown };
    return {
      source_id: source,
      week,
      language,
      people: JSON.stringify(people),
      terms: JSON.stringify(terms),
    };
  });
}

const base = { terms: ['workshop'], decisions: [], displayNames: [], language: 'en', k: 5 };
const decided = { decided_by: 'a test', decided_at: 1 };

describe('the terms of a community', () => {
  it('are classified by their uses in all weeks, those without any use not at all', async () => {
    const { terms } = await classifyTerms({
      ...base,
      terms: ['workshop', 'bicycle'],
      rows: rowsOf([{ phrase: 'workshop' }, { phrase: 'newsletter' }]),
    });
    expect([...terms.keys()]).toEqual(['workshop']);
    const { term, phrase, decision, uses } = terms.get('workshop')!;
    expect([term, phrase, decision.state]).toEqual(['workshop', 'workshop', 'public']);
    expect(uses).toHaveLength(30);
    expect(new Set(uses.map(({ week, source }) => `${week} ${source}`)).size).toBe(3);
  });

  it('are called as most people write them, then as most messages do, then by the alphabet', async () => {
    const phraseOf = async (said: readonly Said[]): Promise<string> => {
      const rows = rowsOf(said.map((one) => ({ ...one, term: 'workshop' })));
      return (await classifyTerms({ ...base, rows })).terms.get('workshop')!.phrase;
    };
    expect(
      await phraseOf([
        { phrase: 'workshops', people: 3 },
        { phrase: 'workshop', people: 6 },
      ]),
    ).toBe('workshop');
    expect(
      await phraseOf([
        { phrase: 'workshops', people: 6 },
        { phrase: 'workshop', people: 3 },
      ]),
    ).toBe('workshops');
    expect(
      await phraseOf([
        { phrase: 'workshops', people: 4 },
        { phrase: 'workshop', people: 4 },
      ]),
    ).toBe('workshop');
    // as many people, one of whom wrote it more often
    const often = [
      { phrase: 'workshops', people: 4 },
      { phrase: 'workshops', people: 1 },
    ];
    expect(await phraseOf([...often, { phrase: 'workshop', people: 4 }])).toBe('workshops');
  });

  it('are hidden or shown as admins have decided, and by the people that must be behind them', async () => {
    const rows = rowsOf([{ phrase: 'workshop', people: 6 }]);
    const stateOf = async (more: object) =>
      (await classifyTerms({ ...base, rows, ...more })).terms.get('workshop')!.decision;
    expect(await stateOf({})).toMatchObject({ state: 'public', word: 'workshop' });
    expect(await stateOf({ k: 7 })).toMatchObject({ state: 'blocked', reason: 'too_few_people' });
    expect(await stateOf({ decisions: [{ word: 'workshop', decision: 'never', ...decided }] })).toMatchObject(
      {
        state: 'blocked',
        reason: 'never',
      },
    );
    expect(await stateOf({ displayNames: ['Workshop'] })).toMatchObject({
      state: 'blocked',
      reason: 'display_name',
    });
  });
});

describe('what is known of a community', () => {
  it('are the weeks in which each person of each group wrote', async () => {
    const rows = [
      ...rowsOf([{ phrase: 'workshop', people: 2 }]),
      ...rowsOf([{ phrase: 'workshop', people: 1 }], { source: 'src_b', weeks: ['2026-W41'] }),
    ];
    const { context } = await classifyTerms({ ...base, rows });
    expect(Object.fromEntries(context.weeksSeen)).toEqual({
      'src_a\u0000p0': 3,
      'src_a\u0000p1': 3,
      'src_b\u0000p0': 1,
    });
  });

  it('are its own language first, then those of most weeks, five at most', async () => {
    const said = [{ phrase: 'workshop', people: 1 }];
    const languagesOf = async (weeks: Readonly<Record<string, number>>, language = 'en') => {
      const rows = Object.entries(weeks).flatMap(([spoken, count]) =>
        Array.from({ length: count }, () => ({
          ...rowsOf(said, { weeks: ['2026-W41'] })[0]!,
          language: spoken,
        })),
      );
      return (await classifyTerms({ ...base, rows, language })).context.languages;
    };
    expect(await languagesOf({ de: 1, fr: 3, es: 2 })).toEqual(['en', 'fr', 'es', 'de']);
    expect(await languagesOf({ fr: 1, de: 1 }, 'pt-BR')).toEqual(['pt', 'de', 'fr']);
    expect(await languagesOf({ fr: 1, en: 4 })).toEqual(['en', 'fr']);
    expect(await languagesOf({ ar: 7, de: 6, es: 5, fr: 4, hi: 3 })).toEqual(['en', 'ar', 'de', 'es', 'fr']);
  });
});
