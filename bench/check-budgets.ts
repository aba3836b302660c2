/** What a case measured: baseline is the same work done the plain way, ratio how much better we are than it. */
export type BenchResult = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly baseline?: number;
  readonly ratio?: number;
};

export type Budget = { readonly max: number } | { readonly min: number };

export type BudgetedResult = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly budget: Budget | null;
  readonly baseline: number | null;
  readonly ratio: number | null;
  readonly ok: boolean;
};

/** Holds each result to its budget, if it has one. A value that is not a finite number is never within it. */
export function checkBudgets(
  results: readonly BenchResult[],
  budgets: Readonly<Record<string, Budget>>,
): BudgetedResult[] {
  return results.map(({ name, value, unit, better, baseline, ratio }) => {
    const budget = budgets[name] ?? null;
    const within = budget === null || ('max' in budget ? value <= budget.max : value >= budget.min);
    return {
      name,
      value,
      unit,
      better,
      budget,
      baseline: baseline ?? null,
      ratio: ratio ?? null,
      ok: Number.isFinite(value) && within,
    };
  });
}

const words = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** Says of each result that is out of its budget, in a sentence, what it costs and what it may. */
export function describeOverruns(results: readonly BudgetedResult[]): string[] {
  return results
    .filter(({ ok }) => !ok)
    .map(({ name, value, unit, budget }) => {
      const cost = `${name} is ${words.format(value)} ${unit}`;
      if (budget === null) return `${cost}, which is no number.`;
      return 'max' in budget
        ? `${cost}; its budget is ${words.format(budget.max)} at most.`
        : `${cost}; its budget is ${words.format(budget.min)} at least.`;
    });
}

/** Budgets that no result answers to: a renamed case must not slip out of its budget. */
export function findOrphanBudgets(
  results: readonly BenchResult[],
  budgets: Readonly<Record<string, Budget>>,
): string[] {
  const names = new Set(results.map(({ name }) => name));
  return Object.keys(budgets).filter((name) => !names.has(name));
}
