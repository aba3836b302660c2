import { dayInZone } from '../../src/core/time.ts';
import { timeZone } from './budget.ts';
import type { Scenario } from './scenario.ts';
import type { SimWorld } from './sim-world.ts';

/** I5 at any time: what is spent and what calls in flight have reserved stays within the budget of its day. */
export function checkSpending({ database }: SimWorld, { budget }: Pick<Scenario, 'budget'>): string[] {
  if (budget === undefined) return [];
  return database
    .query(`SELECT day, micro_usd AS spent,
        (SELECT COALESCE(SUM(h.value->>1), 0) FROM json_each(holds) h) AS held FROM quota_days`)
    .filter(({ spent, held }) => Number(spent) + Number(held) > budget.aDay)
    .map(({ day, spent, held }) => `I5: ${spent} spent and ${held} reserved on ${day}, of ${budget.aDay}`);
}

/**
 * I5 at rest: nothing is reserved any more, and every call on the bill is counted. It counts on the day on which it was
 * reserved, which at midnight is the one before: up to any day, no less is counted than was billed.
 */
export function checkBills({ database, billed }: SimWorld, { budget }: Pick<Scenario, 'budget'>): string[] {
  if (budget === undefined) return [];
  const broken: string[] = [];
  const rows = database.query('SELECT day, micro_usd AS spent, holds FROM quota_days');
  for (const { day, holds } of rows)
    if (holds !== '{}') broken.push(`I5: ${holds} is still reserved on ${day}`);
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  for (const last of new Set(billed.map(({ at }) => dayInZone(at, timeZone)))) {
    const wanted = sum(
      billed.filter(({ at }) => dayInZone(at, timeZone) <= last).map(({ microUsd }) => microUsd),
    );
    const spent = sum(rows.filter(({ day }) => String(day) <= last).map((row) => Number(row['spent'])));
    const counted = spent - budget.spentToday;
    if (counted < wanted) broken.push(`I5: ${wanted} was billed up to ${last}, ${counted} is counted`);
  }
  return broken;
}
