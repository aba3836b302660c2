import type { Db } from '../../db.ts';
import type { SlowQueriesTable } from '../../tables/slow-queries.ts';

/** Statements that were slow, the slowest first. */
export function listSlowQueries(db: Db, limit: number): Promise<SlowQueriesTable[]> {
  return db.all(
    'slow_queries.list',
    db.build.selectFrom('slow_queries').selectAll().orderBy('max_ms', 'desc').orderBy('name').limit(limit),
  );
}
