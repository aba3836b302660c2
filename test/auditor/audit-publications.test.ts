import { figureNames } from '@beacon-pulse/contracts/src/figures.ts';
import { describe, expect, it } from 'vitest';
import {
  countPeople,
  type PersonCounts,
  sumCounts,
} from '../../src/pipeline/privacy/figures/person-counts.ts';
import type { AnsweredFigure, Publication } from '../../testing/auditor/answers.ts';
import { auditPublications } from '../../testing/auditor/audit-publications.ts';
import {
  type Deed,
  drawFrom,
  inventWeek,
  measureWeek,
  week,
} from '../pipeline/privacy/figures/invent-week.ts';

const k = 5;

/** The rule that each figure is looked at alone: shown from k people on, and a hidden part of a sum counts as 0. */
function publishEachAlone(deeds: readonly Deed[]): Publication {
  const show = (counts: PersonCounts): number | null =>
    counts.size === 0 || countPeople(counts) >= k ? sumCounts(counts) : null;
  const sources = measureWeek(deeds).map(({ slug, week: ofWeek, days }) => ({
    source: slug,
    figures: Object.fromEntries(figureNames.map((name) => [name, show(ofWeek.figures[name])])),
    days: [...days].map(([day, { figures }]) => ({
      source: slug,
      day,
      week,
      figures: Object.fromEntries(figureNames.map((name) => [name, show(figures[name])])),
    })),
  }));
  const figures = Object.fromEntries(
    figureNames.map((name) => [name, sources.reduce((sum, source) => sum + (source.figures[name] ?? 0), 0)]),
  );
  return { history: [{ week, figures, summaries: sources }], daily: sources.flatMap(({ days }) => days) };
}

/** A week of two groups as answers tell it. */
const twoGroups = (
  community: Record<string, AnsweredFigure>,
  a: Record<string, AnsweredFigure>,
  b: Record<string, AnsweredFigure>,
): Publication => ({
  history: [
    {
      week,
      figures: community,
      summaries: [
        { source: 'a', figures: a },
        { source: 'b', figures: b },
      ],
    },
  ],
  daily: [],
});

describe('the auditor', () => {
  it('finds a hidden day by what the shown ones leave of the week', () => {
    const days = [31, 18, 24, null, 40, 12, 22].map((messages, i) => ({
      source: 'a',
      day: `2026-02-${String(9 + i).padStart(2, '0')}`,
      week,
      figures: { messages },
    }));
    const publication: Publication = {
      history: [
        { week, figures: { messages: 150 }, summaries: [{ source: 'a', figures: { messages: 150 } }] },
      ],
      daily: days,
    };
    expect(auditPublications([publication], k)).toContainEqual({
      publication: 0,
      cell: 'a/2026-02-12/messages',
      kind: 'narrow_range',
      low: 3,
      high: 3,
    });
  });

  it('finds the people of a hidden group by what all groups have together', () => {
    const publication = twoGroups({ active_people: 12 }, { active_people: 10 }, { active_people: null });
    expect(auditPublications([publication], k)).toContainEqual({
      publication: 0,
      cell: 'a/2026-W07/people in other groups alone',
      kind: 'rest_of_few',
      low: 2,
      high: 2,
    });
  });

  it('finds those who are in two groups when few are', () => {
    const publication = twoGroups({ active_people: 29 }, { active_people: 20 }, { active_people: 10 });
    expect(auditPublications([publication], k).map(({ cell }) => cell)).toContain(
      '*/2026-W07/people counted twice',
    );
  });

  it('finds what one late message adds from one publication to the next', () => {
    const before = twoGroups({ messages: 90 }, { messages: 50 }, { messages: 40 });
    const after = twoGroups({ messages: 92 }, { messages: 52 }, { messages: 40 });
    expect(auditPublications([before, after], k)).toContainEqual({
      publication: 1,
      cell: 'a/2026-W07/messages',
      kind: 'change_of_few',
      low: 2,
      high: 2,
    });
  });

  it('finds a part that the other parts of a whole leave', () => {
    const publication: Publication = {
      history: [
        {
          week,
          figures: { media: 20 },
          summaries: [
            {
              source: 'a',
              figures: { media: 20 },
              details: { media_by_type: { image: 12, voice: { value: 7 } } },
            },
          ],
        },
      ],
      daily: [],
    };
    expect(auditPublications([publication], k)).toContainEqual(
      expect.objectContaining({ kind: 'rest_of_few', low: 1, high: 1 }),
    );
  });

  it('finds nothing where a part is hidden and its sum is told as "at least"', () => {
    const publication = twoGroups(
      { messages: { value: 50, bound: 'at_least' }, active_people: { value: null, at_least: 10 } },
      { messages: 50, active_people: 10 },
      { messages: null, active_people: null },
    );
    expect(auditPublications([publication], k)).toEqual([]);
  });

  it('takes answers that contradict "late exports only add" for what they are', () => {
    const before = twoGroups({ messages: 90 }, { messages: 50 }, { messages: 40 });
    const after = twoGroups({ messages: 70 }, { messages: 30 }, { messages: 40 });
    expect(auditPublications([before, after], k)).toEqual([]);
  });

  it('finds leaks in nearly every lively community where each figure is looked at alone', () => {
    let leaking = 0;
    for (let seed = 0; seed < 50; seed++) {
      if (auditPublications([publishEachAlone(inventWeek(drawFrom(seed)))], k).length > 0) leaking++;
    }
    expect(leaking).toBeGreaterThan(40);
  });
});
