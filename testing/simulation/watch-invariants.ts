import { checkSpending } from './check-budget.ts';
import { watchFinality } from './invariants.ts';
import type { Scenario } from './scenario.ts';
import type { SimWorld } from './sim-world.ts';

export type Watcher = {
  /** To be called after everything that happens. */
  watch(world: SimWorld): void;
  /** To be called at each call of a port: what holds only for a moment. */
  watchCalls(world: SimWorld): void;
  readonly violations: string[];
};

/** I9: what is published changes only with a new revision. */
function watchSnapshots(violations: string[]): (world: SimWorld) => void {
  const known = new Map<string, { revision: string; rows: string }>();
  return ({ database }) => {
    const rows = Map.groupBy(
      database.query('SELECT community_id AS id, kind, key, body FROM public_rows ORDER BY kind, key'),
      ({ id }) => String(id),
    );
    for (const row of database.query('SELECT id, revision, published_revision AS shown FROM communities')) {
      const id = String(row['id']);
      const now = {
        revision: `${row['revision']} ${row['shown']}`,
        rows: JSON.stringify(rows.get(id) ?? []),
      };
      const before = known.get(id);
      if (before !== undefined && before.revision === now.revision && before.rows !== now.rows)
        violations.push('I9: what is published has changed without a new revision');
      known.set(id, now);
    }
  };
}

/** All that must hold at any time: I5, I7, I9. */
export function watchInvariants(scenario: Pick<Scenario, 'budget'>): Watcher {
  const { violations, watch: watchFinal } = watchFinality();
  const watchSnapshot = watchSnapshots(violations);
  const watchCalls = (world: SimWorld): void => void violations.push(...checkSpending(world, scenario));
  return {
    violations,
    watchCalls,
    watch(world) {
      watchFinal(world);
      watchSnapshot(world);
      watchCalls(world);
    },
  };
}
