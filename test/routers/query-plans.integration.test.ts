import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Compilable, Db } from '../../src/storage/db.ts';
import { findKeyByPrefix, listKeys } from '../../src/storage/repositories/access.ts';
import { countAnalyses } from '../../src/storage/repositories/artifacts.ts';
import { findCommunity, listCommunities } from '../../src/storage/repositories/communities.ts';
import {
  claimAnalysingSources,
  claimWaitingExports,
  finalizeExports,
  retryFailedExports,
} from '../../src/storage/repositories/export-states.ts';
import { findExport, findTimeline, listExports } from '../../src/storage/repositories/exports.ts';
import { listDeadLetters } from '../../src/storage/repositories/job-messages.ts';
import { readBacklog } from '../../src/storage/repositories/monitoring.ts';
import { listPeople } from '../../src/storage/repositories/people.ts';
import {
  listPublicRows,
  listPublicRowsAtOffset,
  listPublishedSources,
  readFrontPage,
  readPublicRow,
} from '../../src/storage/repositories/public-rows.ts';
import { findSource, listSources } from '../../src/storage/repositories/sources.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openTestServices();
});
afterAll(() => test.close());

/** The plans of the statements that `run` would run. */
async function plansOf(run: (db: Db) => Promise<unknown>): Promise<string[]> {
  const queries: Compilable[] = [];
  const note = (query: Compilable) => void queries.push(query);
  const recording: Db = {
    build: test.services.db.build,
    async all(_, query) {
      note(query);
      return [];
    },
    async first(_, query) {
      note(query);
      return null;
    },
    async run(_, query) {
      note(query);
      return 0;
    },
    batch: async (named) => {
      for (const { query } of named) note(query);
      return named.map(() => ({ rows: [], changes: 0 }));
    },
  };
  await run(recording);
  const details: string[] = [];
  for (const query of queries) {
    const { sql, parameters } = query.compile(test.services.db.build);
    const { results } = await test.d1
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...parameters)
      .all<{ detail: string }>();
    details.push(...results.map(({ detail }) => detail));
  }
  return details;
}

const page = { limit: 20 };
const moments = { now: 1, failedBefore: 0, countSince: 0, maxRetries: 3 };
const noFilter = { ids: null, code: null, type: null, communityId: null, exportId: null };
const reads: Record<string, (db: Db) => Promise<unknown>> = {
  'the pulse': (db) => readPublicRow(db, 'harbour', 'pulse'),
  'the first page of weeks': (db) =>
    listPublicRows(db, { slug: 'harbour', kind: 'week', beforeKey: null, ...page }),
  'a later page of weeks': (db) =>
    listPublicRows(db, { slug: 'harbour', kind: 'week', beforeKey: '2026-W01', ...page }),
  'weeks at an offset': (db) =>
    listPublicRowsAtOffset(db, { slug: 'harbour', kind: 'week', offset: 10, ...page }),
  'sources of a published community': (db) =>
    listPublishedSources(db, { slug: 'harbour', afterNumber: 0, ...page }),
  communities: (db) =>
    listCommunities(db, { communityScope: null, publishedOnly: true, afterSlug: 'a', ...page }),
  'a community': (db) => findCommunity(db, 'harbour', null),
  'a source': (db) => findSource(db, 'com_1', 'workshop'),
  sources: (db) => listSources(db, { communityId: 'com_1', afterSlug: 'a', ...page }),
  people: (db) => listPeople(db, { sourceId: 'src_1', afterDisplayName: 'A', ...page }),
  'exports of a community': (db) =>
    listExports(db, { communityId: 'com_1', sourceId: null, status: null, beforeId: 'exp_9', ...page }),
  'all exports': (db) =>
    listExports(db, { communityId: null, sourceId: null, status: null, beforeId: 'exp_9', ...page }),
  'a timeline': (db) => findTimeline(db, 'exp_1', 'com_1'),
  'an export': (db) => findExport(db, 'exp_1', 'com_1'),
  'a key': (db) => findKeyByPrefix(db, 'abc'),
  keys: (db) => listKeys(db, { communityScope: null, afterId: 'key_1', ...page }),
  'dead letters': (db) =>
    listDeadLetters(db, { filter: noFilter, replayed: false, beforeId: 'dead_9', ...page }),
};

describe('query plans', () => {
  it.each(Object.keys(reads))('of %s search and do not sort', async (name) => {
    const plan = await plansOf(reads[name]!);
    expect(plan.length).toBeGreaterThan(0);
    // a derived table of one page, or of two rows that are counted, may be walked and put in order
    const ofTables = plan.filter((step) => !/^SCAN (r( LEFT-JOIN)?|\(subquery-\d+\))$/.test(step));
    expect(ofTables.filter((step) => step.startsWith('SCAN'))).toEqual([]);
    if (name !== 'weeks at an offset')
      expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  });

  it('of the pulse of the oldest community walk its index, up to the first that is published', async () => {
    const plan = await plansOf((db) => readPublicRow(db, null, 'pulse'));
    expect(plan).toContain('SCAN communities USING INDEX communities_by_age');
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  });

  it('of the poll of an export search its own files, and not all of its community', async () => {
    const plan = await plansOf((db) => countAnalyses(db, 'exp_1'));
    expect(plan.filter((step) => /^S\w+ a\b/.test(step))).toEqual([
      expect.stringMatching(
        /^SEARCH a USING (COVERING )?INDEX artifacts_export \(export_id=\? AND community_id=\?\)/,
      ),
    ]);
  });

  it('of unfinished exports use their own index', async () => {
    const plan = await plansOf((db) => readBacklog(db));
    expect(plan.some((step) => /exports USING .*INDEX exports_unfinished/.test(step))).toBe(true);
  });
});

it.each([
  [
    'failed exports',
    /exports_failed/,
    (db: Db) => retryFailedExports(db, { ...moments, recoverable: ['internal'] }),
  ],
  [
    'exports that should move',
    /exports_unfinished/,
    (db: Db) => claimWaitingExports(db, { now: 1, silentSince: 0, limit: 100 }),
  ],
  ['sources with work', /exports_unfinished/, (db: Db) => claimAnalysingSources(db, { now: 1, limit: 100 })],
  ['exports that are done', /exports_raw/, (db: Db) => finalizeExports(db, { communityId: null, now: 1 })],
] as const)('the plan of %s walks over no healthy export', async (_, index, run) => {
  const plan = await plansOf(run);
  expect(plan.some((step) => index.test(step))).toBe(true);
  expect(
    plan.filter((step) => /^SCAN (e|f|exports|d|dead_letters)\b(?!.*INDEX (exports_|dead_))/.test(step)),
  ).toEqual([]);
});

it('the plan of the front page reads exports by community', async () => {
  const plan = await plansOf((db) => readFrontPage(db));
  expect(plan.filter((step) => /^SCAN (e|exports)\b/.test(step))).toEqual([]);
});
