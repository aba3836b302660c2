import { PulseError } from '../core/errors.ts';
import type { Clock } from '../ports/clock.ts';

/** What one statement cost. `durationMs` is wall time, rows are as the database counts them. */
export type QueryRecord = {
  readonly name: string;
  readonly durationMs: number;
  readonly rowsRead: number;
  readonly rowsWritten: number;
};

/** One statement to run in a batch. */
export type Statement = { readonly sql: string; readonly parameters: readonly unknown[] };

/** The part of D1 that is used, with limits checked and every statement measured. */
export type MeasuredD1 = {
  prepare(sql: string): { bind(...parameters: unknown[]): { all(): Promise<D1Result> } };
  /** One transaction, all or nothing, in order. */
  batch(statements: readonly Statement[]): Promise<D1Result[]>;
};

/** D1 refuses more; the local database does not, so this does. Source: Cloudflare D1 limits. */
const maxParameters = 100;
const maxStatementBytes = 100_000;

const named = /^\/\* ([\w.]+) \*\/ /;

/**
 * Names a statement by a leading comment: the name reaches the measurement through Kysely's dialect, and stands in the
 * list of queries that D1 itself keeps.
 */
export const nameSql = (name: string, sql: string): string => `/* ${name} */ ${sql}`;

const nameOf = (sql: string): string => named.exec(sql)?.[1] ?? 'unnamed';

function checkLimits({ sql, parameters }: Statement): void {
  if (parameters.length <= maxParameters && sql.length <= maxStatementBytes) return;
  throw new Error(
    `statement ${nameOf(sql)} is over the limits: ${parameters.length} parameters, ${sql.length} bytes`,
  );
}

/**
 * Wraps D1 so that every statement is held to D1's limits, timed and counted.
 * @param observe is told of every statement that succeeded
 * @throws PulseError storage_unavailable when the database does not answer
 */
export function measureD1(d1: D1Database, clock: Clock, observe: (record: QueryRecord) => void): MeasuredD1 {
  const record = (name: string, startedAt: number, { meta }: D1Result): void =>
    observe({
      name,
      durationMs: clock.now() - startedAt,
      rowsRead: meta.rows_read,
      rowsWritten: meta.rows_written,
    });

  const answer = async <T>(names: readonly string[], work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (cause) {
      const message = `The database did not answer (${names.join('+')}). Please try again.`;
      throw new PulseError('storage_unavailable', message, { cause });
    }
  };

  const bind = (statement: Statement): D1PreparedStatement => {
    checkLimits(statement);
    return d1.prepare(statement.sql).bind(...statement.parameters);
  };

  return {
    prepare: (sql) => ({
      bind: (...parameters) => {
        const bound = bind({ sql, parameters });
        return {
          async all() {
            const startedAt = clock.now();
            const name = nameOf(sql);
            const result = await answer([name], bound.all());
            record(name, startedAt, result);
            return result;
          },
        };
      },
    }),
    async batch(statements) {
      const bound = statements.map(bind);
      const names = statements.map(({ sql }) => nameOf(sql));
      const startedAt = clock.now();
      const results = await answer(names, d1.batch(bound));
      results.forEach((result, i) => {
        record(names[i]!, startedAt, result);
      });
      return results;
    },
  };
}
