import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shiftWeek } from '../../../src/core/time.ts';
import { weeksOfRound } from '../../../src/pipeline/publishing/weeks-of-round.ts';
import {
  listCommunityTerms,
  listSourceDays,
  maxExactCounts,
} from '../../../src/storage/repositories/publishing.ts';
import { listSourceNames } from '../../../src/storage/repositories/sources.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const communityId = 'com_large';
const numbered = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const sourceOf = (i: number): string => `src_${String(i).padStart(4, '0')}`;

async function addSources(count: number): Promise<void> {
  const rows = numbered(count).map((i) => [sourceOf(i), i]);
  await test.d1
    .prepare(
      `INSERT INTO sources (id, community_id, slug, name, public_number, created_at, updated_at)
       SELECT value->>0, ?, 'group-' || (value->>0), 'Group', value->>1, 1, 1 FROM json_each(?)`,
    )
    .bind(communityId, JSON.stringify(rows))
    .run();
}

describe('a community of 50 groups and 26 weeks', () => {
  it('has its concepts from the present, whatever does not fit', async () => {
    await addSources(50);
    const weeks = numbered(26).map((i) => shiftWeek('2026-W46', -i));
    await test.d1
      .prepare(
        `INSERT INTO terms (source_id, week, body)
         SELECT s.value, w.value, '{}' FROM json_each(?) w, json_each(?) s`,
      )
      .bind(JSON.stringify(weeks), JSON.stringify(numbered(50).map(sourceOf)))
      .run();
    const terms = await listCommunityTerms(test.services.db, { communityId, from: weeks.at(-1)! });
    expect(terms).toHaveLength(1000);
    expect([...new Set(terms.map(({ week }) => week))]).toEqual(weeks.slice(0, 20));
    expect(terms.filter(({ week }) => week === '2026-W46')).toHaveLength(50);
  });
});

describe('a community of as many groups as it may have', () => {
  it('has the days and the names of all of them', async () => {
    await addSources(1000);
    const { db } = test.services;
    expect(await listSourceDays(db, communityId)).toHaveLength(1000);
    expect(await listSourceNames(db, communityId)).toHaveLength(1000);
  });

  it('has the counts of all of them in every round', () => {
    for (const sources of [0, 1, 20, 37, 38, 50, 199, 200, 500, 999, 1000]) {
      const round = weeksOfRound(sources);
      expect(round).toBeGreaterThanOrEqual(1);
      expect((round + 1) * sources).toBeLessThanOrEqual(maxExactCounts);
    }
    // a year at most, as many as fit, and one at least
    expect([0, 3, 37, 38, 39, 1000, 2001].map(weeksOfRound)).toEqual([52, 52, 52, 51, 50, 1, 1]);
  });
});
