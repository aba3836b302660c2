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

/** I5 at rest: nothing is reserved any more, and every call on the bill is counted on its day. */
export function checkBills({ database, billed }: SimWorld, { budget }: Pick<Scenario, 'budget'>): string[] {
  if (budget === undefined) return [];
  const broken: string[] = [];
  const rows = database.query('SELECT day, micro_usd AS spent, holds FROM quota_days');
  for (const { day, holds } of rows)
    if (holds !== '{}') broken.push(`I5: ${holds} is still reserved on ${day}`);
  for (const [day, bills] of Map.groupBy(billed, ({ at }) => dayInZone(at, timeZone))) {
    const before = day === dayInZone(budget.startsAt, timeZone) ? budget.spentToday : 0;
    const ofDay = rows.filter((row) => row['day'] === day);
    const counted = ofDay.reduce((sum, { spent }) => sum + Number(spent), 0) - before;
    const wanted = bills.reduce((sum, { microUsd }) => sum + microUsd, 0);
    if (counted < wanted) broken.push(`I5: ${wanted} was billed on ${day}, ${counted} is counted`);
  }
  return broken;
}
