import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Compilable, Db } from '../../src/storage/db.ts';
import {
  findPublicWeeks,
  listDerivedWeeks,
  listExactCounts,
  listPublicWeeks,
  listSourceDays,
} from '../../src/storage/repositories/publishing.ts';
import { listWeeksToSeal } from '../../src/storage/repositories/sealing.ts';
import { listCommunitySpans, listSpans } from '../../src/storage/repositories/sources.ts';
import { listWeeksBetween } from '../../src/storage/repositories/weeks.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openTestServices();
});
afterAll(() => test.close());

const reads: Record<string, (db: Db) => Promise<unknown>> = {
  'the spans of a source': (db) => listSpans(db, 'src_a'),
  'the spans of a community': (db) => listCommunitySpans(db, 'com_a'),
  'the weeks with messages': (db) => listDerivedWeeks(db, 'com_a'),
  'the counts of weeks': (db) => listExactCounts(db, { communityId: 'com_a', weeks: ['2026-W07'] }),
  'the public weeks': (db) => listPublicWeeks(db, 'com_a'),
  'the bodies of public weeks': (db) => findPublicWeeks(db, 'com_a', ['2026-W07']),
  'the sources with their last days': (db) => listSourceDays(db, 'com_a'),
  'the weeks of an export': (db) =>
    listWeeksBetween(db, { sourceId: 'src_a', from: '2026-W01', to: '2026-W20', limit: 600 }),
  'the weeks to seal': (db) =>
    listWeeksToSeal(db, { communityId: 'com_a', before: '2026-02-12', week: '2026-W07', limit: 100 }),
};

it.each(Object.keys(reads))('the plan of %s searches', async (name) => {
  const queries: Compilable[] = [];
  const recording = {
    build: test.services.db.build,
    all: async (_: string, query: Compilable) => {
      queries.push(query);
      return [];
    },
  };
  await reads[name]!(recording as unknown as Db);
  expect(queries).toHaveLength(1);
  const { sql, parameters } = queries[0]!.compile(test.services.db.build);
  const { results } = await test.d1
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...parameters)
    .all<{ detail: string }>();
  expect(results.length).toBeGreaterThan(0);
  expect(
    results.filter(({ detail }) => detail.startsWith('SCAN') && !detail.includes('VIRTUAL TABLE')),
  ).toEqual([]);
});
