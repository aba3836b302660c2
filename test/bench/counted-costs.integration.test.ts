import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { benchExtractMedia } from '../../bench/cases/extract-media.ts';
import { benchIngestExport } from '../../bench/cases/ingest-export.ts';
import {
  type BenchResult,
  type Budget,
  checkBudgets,
  describeOverruns,
  findOrphanBudgets,
} from '../../bench/check-budgets.ts';
import { projectRoot } from '../../scripts/run-command.ts';

/**
 * Budgets of the cases at their smallest size: about a tenth above what is counted, for counts do not vary; exactly what is
 * counted where nothing may be added.
 */
const budgets = JSON.parse(readFileSync(join(projectRoot, 'bench/small-budgets.json'), 'utf8')) as Record<
  string,
  Budget
>;

function expectWithinBudgets(results: readonly BenchResult[], prefix: string): void {
  const own = Object.fromEntries(Object.entries(budgets).filter(([name]) => name.startsWith(prefix)));
  expect(describeOverruns(checkBudgets(results, own))).toEqual([]);
  expect(findOrphanBudgets(results, own)).toEqual([]);
}

it('a chat of twelve weeks costs no more statements, rows and objects than budgeted: new, again, and half known', async () => {
  expectWithinBudgets(await benchIngestExport({ messages: 3000, days: 84 }), 'ingest.');
});

it('the media of an export cost no more reads, statements and rows than budgeted: new, and a week later', async () => {
  const small = { mediaCount: 120, newMediaCount: 10, chatBytes: 200_000 };
  const results = await benchExtractMedia(small);
  expectWithinBudgets(results, 'extract_media.');
  const artifacts = Object.fromEntries(results.map(({ name, value }) => [name, value]));
  expect(artifacts['extract_media.first.artifacts']).toBe(120);
  expect(artifacts['extract_media.week_later.artifacts']).toBe(10);
});

it('one statement more in a path is told of by name', async () => {
  const results = await benchIngestExport({
    messages: 300,
    days: 14,
    alterDb: (db) => ({
      ...db,
      async first(name, query) {
        if (name === 'exports.find_job') await db.first(name, query);
        return db.first(name, query);
      },
    }),
  });
  const again = results.filter(({ name }) => name.startsWith('ingest.again.'));
  expect(describeOverruns(checkBudgets(again, budgets))).toEqual([
    'ingest.again.statements is 16 statements; its budget is 15 at most.',
  ]);
});
