import { dailyExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import { describe, expect, it } from 'vitest';
import { daysOfWeek } from '../../../src/core/time.ts';
import { nameSource } from '../../../src/pipeline/privacy/composed/public-name.ts';
import type { ExactSourceWeek } from '../../../src/pipeline/privacy/figures/exact-figures.ts';
import { countPeople, sumCounts } from '../../../src/pipeline/privacy/figures/person-counts.ts';
import { protectWeek } from '../../../src/pipeline/privacy/figures/protect-week.ts';
import { composeDays, composeWeek, type DecidedWeek } from '../../../src/pipeline/publishing/compose-week.ts';
import type { Publication } from '../../../testing/auditor/answers.ts';
import { auditPublications } from '../../../testing/auditor/audit-publications.ts';
import { drawFrom, inventWeek, measureWeek, week } from '../privacy/figures/invent-week.ts';

const k = 5;
const context = { language: 'en', k, texts: new Map() };

function decide(sources: readonly ExactSourceWeek[], knownDays = daysOfWeek(week)): DecidedWeek {
  return {
    week,
    topics: { all: [], bySource: new Map() },
    protected: protectWeek({ sources, identity: 'by_source', memory: new Map(), k }),
    sources: new Map(
      sources.map(({ slug }, i) => [
        slug,
        {
          id: `group-${i + 1}`,
          name: nameSource({ publicName: null, publicNumber: i + 1 }, 'en'),
          knownDays,
        },
      ]),
    ),
  };
}

const randomSources = (seed: number): ExactSourceWeek[] => measureWeek(inventWeek(drawFrom(seed)));

/** The composed answers, as a third party gets them. */
function publish(decided: DecidedWeek): Publication {
  return JSON.parse(
    JSON.stringify({
      history: [composeWeek(decided, null, context)],
      daily: composeDays(decided, context),
    }),
  ) as Publication;
}

describe('the composed answers of a week', () => {
  it('open no hidden figure of 500 random communities to someone who adds and subtracts', () => {
    const found: unknown[] = [];
    let told = 0;
    for (let seed = 0; seed < 500; seed++) {
      const publication = publish(decide(randomSources(seed)));
      const findings = auditPublications([publication], k);
      if (findings.length > 0) found.push({ seed, findings });
      if (publication.daily.length > 0) told++;
    }
    expect(found.slice(0, 3)).toEqual([]);
    expect(told).toBeGreaterThan(10);
  });

  it('are found out where the figures are not protected', () => {
    const leaking = Array.from({ length: 100 }, (_, seed) => {
      const sources = randomSources(seed);
      const decided = decide(sources);
      const composed = publish(decided);
      // what was published before: each figure by itself, where k people are behind it
      const history = composed.history.map((row) => ({
        ...row,
        summaries: row.summaries.map((summary, i) => ({
          ...summary,
          figures: Object.fromEntries(
            Object.entries(sources[i]!.week.figures).map(([name, counts]) => [
              name,
              countPeople(counts) >= k ? { value: sumCounts(counts) } : { value: null },
            ]),
          ),
          details: {
            media_by_type: Object.fromEntries(
              [...sources[i]!.week.lists.media_by_type]
                .filter(([, counts]) => countPeople(counts) >= k)
                .map(([type, counts]) => [type, { value: sumCounts(counts) }]),
            ),
          },
        })),
      }));
      return auditPublications([{ ...composed, history }], k).length > 0;
    });
    expect(leaking.filter(Boolean).length).toBeGreaterThan(5);
  });

  it('say zero only where the truth is zero', () => {
    let zeros = 0;
    for (let seed = 0; seed < 200; seed++) {
      const sources = randomSources(seed);
      const composed = composeWeek(decide(sources), null, context);
      for (const summary of composed.summaries) {
        const exact = sources[Number(summary.source.slice('group-'.length)) - 1]!;
        for (const [name, figure] of Object.entries(summary.figures)) {
          if (figure.value !== 0) continue;
          zeros++;
          expect([seed, name, sumCounts(exact.week.figures[name as 'polls'])]).toEqual([seed, name, 0]);
        }
      }
    }
    expect(zeros).toBeGreaterThan(100);
  });

  it('hold no person and no name of a group', () => {
    const sources = randomSources(3).map((source) => ({ ...source, slug: `secret-club-${source.slug}` }));
    const answers = JSON.stringify(publish(decide(sources)));
    expect(answers).not.toContain('secret-club');
    for (const { week: exact } of sources)
      for (const person of exact.figures.messages.keys()) expect(answers).not.toContain(`"${person}"`);
    expect(answers).toContain('"source_name":"Group 1"');
  });

  it('read as sentences in the language of the community', () => {
    const seed = Array.from({ length: 200 }, (_, i) => i).find(
      (i) => composeWeek(decide(randomSources(i)), null, context).figures.messages.value !== null,
    )!;
    const decided = decide(randomSources(seed), daysOfWeek(week).slice(0, 5));
    const { figures } = composeWeek(decided, null, context);
    const read = (language: string): string[] =>
      composeWeek(decided, null, { ...context, language }).sentences.map(({ text }) => text);
    expect(read('en')[0]).toContain(`${figures.messages.value}`);
    expect(read('en')[0]).toMatch(/messages? /);
    expect(read('de')[0]).toMatch(/Nachrichten? /);
    expect(read('en').at(-1)).toContain('5');
    expect(
      Object.keys(composeDays(decide(randomSources(seed)), context)[0] ?? dailyExample.data[0]!).sort(),
    ).toEqual(Object.keys(dailyExample.data[0]!).sort());
  });
});

describe('the days that figures rest on', () => {
  const days = daysOfWeek(week);
  /** Two groups: three days are known of the first, five of the second. */
  const composeTwo = () => {
    const sources = Array.from({ length: 50 }, (_, seed) => randomSources(seed)).find(
      ({ length }) => length >= 2,
    )!;
    const base = decide(sources);
    const knownOf = [days.slice(0, 3), days.slice(0, 5)];
    const known = [...base.sources].map(
      ([slug, source], i) => [slug, { ...source, knownDays: knownOf[i] ?? [] }] as const,
    );
    return composeWeek({ ...base, sources: new Map(known) }, null, context);
  };
  const daysOf = (figures: object): number[] => [
    ...new Set(Object.values(figures).map(({ n_days }: { n_days: number }) => n_days)),
  ];

  it('are those of the group of which most are known, in the row of the week', () => {
    const row = composeTwo();
    expect(row.coverage).toEqual({ from: days[0], to: days[6], known_days: 5, days: 7 });
    expect(daysOf(row.figures)).toEqual([5]);
    expect(row.sentences.at(-1)!.text).toContain('5');
  });

  it('are its own in the summary of each group', () => {
    const told = composeTwo().summaries.map(({ source, coverage, figures }) => [
      source,
      coverage,
      daysOf(figures),
    ]);
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told.slice(0, 2)).toEqual([
      ['group-1', { known_days: 3, days: 7 }, [3]],
      ['group-2', { known_days: 5, days: 7 }, [5]],
    ]);
  });

  it('are one in the row of a day, and days that are not known have no row', () => {
    const rows = Array.from({ length: 50 }, (_, seed) =>
      decide(randomSources(seed), days.slice(2, 4)),
    ).flatMap((one) => composeDays(one, context));
    expect(rows.length).toBeGreaterThan(0);
    for (const { day, known_days, figures } of rows) {
      expect(days.slice(2, 4)).toContain(day);
      expect(known_days).toBe(1);
      expect(daysOf(figures)).toEqual([1]);
    }
  });
});

describe('nameSource', () => {
  it('numbers a group in the language of the community, until an admin names it', () => {
    expect(nameSource({ publicName: null, publicNumber: 2 }, 'de')).toBe('Gruppe 2');
    expect(nameSource({ publicName: null, publicNumber: 2 }, 'fi')).toBe('Group 2');
    expect(nameSource({ publicName: 'The workshop', publicNumber: 2 }, 'de')).toBe('The workshop');
  });
});
