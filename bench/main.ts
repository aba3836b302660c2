import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runMain, StopError } from '../scripts/run-main.ts';
import {
  type BenchResult,
  type Budget,
  type BudgetedResult,
  checkBudgets,
  describeOverruns,
  findOrphanBudgets,
} from './check-budgets.ts';

/** A module of bench/cases exports one of these, its name beginning with `bench`. */
type BenchCase = () => Promise<readonly BenchResult[]>;

const casesFolder = join(import.meta.dirname, 'cases');

async function loadCase(file: string): Promise<BenchCase> {
  const module = (await import(join(casesFolder, file))) as Record<string, unknown>;
  const cases = Object.entries(module).filter(([name]) => name.startsWith('bench'));
  const found = cases[0]?.[1];
  if (cases.length !== 1 || typeof found !== 'function') {
    throw new StopError(`bench/cases/${file} must export exactly one function named bench…`);
  }
  return found as BenchCase;
}

const formatNumber = (value: number): string =>
  value.toLocaleString('en', {
    maximumSignificantDigits: Math.abs(value) >= 1000 ? 21 : 4,
    maximumFractionDigits: 2,
  });

function formatBudget(budget: Budget | null): string {
  if (budget === null) return '';
  return 'max' in budget ? `≤ ${formatNumber(budget.max)}` : `≥ ${formatNumber(budget.min)}`;
}

function formatTable(results: readonly BudgetedResult[]): string {
  const rows = results.map((result) => [
    result.ok ? '✓' : '✗',
    result.name,
    `${formatNumber(result.value)} ${result.unit}`,
    formatBudget(result.budget),
    result.baseline === null ? '' : formatNumber(result.baseline),
    result.ratio === null ? '' : `${formatNumber(result.ratio)}×`,
  ]);
  const table = [['', 'name', 'value', 'budget', 'baseline', 'ratio'], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
  const files = readdirSync(casesFolder)
    .filter((file) => file.endsWith('.ts') && (values.only === undefined || file.includes(values.only)))
    .sort();
  if (files.length === 0) throw new StopError(`No file of bench/cases has “${values.only}” in its name.`);
  const budgets = JSON.parse(readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8')) as Record<
    string,
    Budget
  >;
  const results: BenchResult[] = [];
  for (const file of files) {
    console.error(`${file} …`);
    results.push(...(await (await loadCase(file))()));
  }
  const compared = checkBudgets(results, budgets);
  console.log(values.json ? JSON.stringify(compared) : formatTable(compared));
  const orphans = values.only === undefined ? findOrphanBudgets(results, budgets) : [];
  if (orphans.length > 0) console.error(`Budgets without a result: ${orphans.join(', ')}`);
  const broken = describeOverruns(compared);
  for (const sentence of broken) console.error(sentence);
  return broken.length === 0 && orphans.length === 0 ? 0 : 1;
}

await runMain(main);
