import { describe, expect, it } from 'vitest';
import {
  type BenchResult,
  checkBudgets,
  describeOverruns,
  findOrphanBudgets,
} from '../../bench/check-budgets.ts';

const result = (name: string, value: number): BenchResult => ({ name, value, unit: 'rows', better: 'lower' });
const isOk = (value: number, budget: { max: number } | { min: number }): boolean =>
  checkBudgets([result('rows', value)], { rows: budget })[0]!.ok;

describe('budgets', () => {
  it('hold a value to its limit, the limit itself included', () => {
    expect([9, 10, 11].map((value) => isOk(value, { max: 10 }))).toEqual([true, true, false]);
    expect([9, 10, 11].map((value) => isOk(value, { min: 10 }))).toEqual([false, true, true]);
  });

  it('are broken by a value that is no number', () => {
    expect(isOk(Number.NaN, { max: 10 })).toBe(false);
    expect(checkBudgets([result('free', Number.POSITIVE_INFINITY)], {})[0]!.ok).toBe(false);
  });

  it('give every field of the JSON, null where there is none', () => {
    expect(
      checkBudgets([{ ...result('rows', 1), baseline: 10, ratio: 10 }, result('free', 1)], {
        rows: { max: 2 },
      }),
    ).toEqual([
      {
        name: 'rows',
        value: 1,
        unit: 'rows',
        better: 'lower',
        budget: { max: 2 },
        baseline: 10,
        ratio: 10,
        ok: true,
      },
      {
        name: 'free',
        value: 1,
        unit: 'rows',
        better: 'lower',
        budget: null,
        baseline: null,
        ratio: null,
        ok: true,
      },
    ]);
  });

  it('say in a sentence what is out of them', () => {
    const results = [
      result('within', 1),
      result('over', 1234),
      result('under', 1),
      result('free', Number.NaN),
    ];
    const budgets = { within: { max: 1 }, over: { max: 1000 }, under: { min: 2 } };
    expect(describeOverruns(checkBudgets(results, budgets))).toEqual([
      'over is 1,234 rows; its budget is 1,000 at most.',
      'under is 1 rows; its budget is 2 at least.',
      'free is NaN rows, which is no number.',
    ]);
  });

  it('without a result are found', () => {
    expect(findOrphanBudgets([result('rows', 1)], { rows: { max: 1 }, renamed: { max: 1 } })).toEqual([
      'renamed',
    ]);
  });
});
