import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

type Row = Record<string, unknown>;
type Bound = D1PreparedStatement & { readonly sql: string; readonly values: readonly SQLInputValue[] };

type Prepared = { readonly statement: StatementSync; readonly reads: boolean };

const startsWithSelect = /^\s*(?:\/\*[^*]*\*\/\s*)?SELECT\b/i;

/** D1 takes booleans as numbers and refuses what SQLite has no type for. */
function toValue(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value === undefined || typeof value === 'bigint')
    throw new Error(`D1_TYPE_ERROR: Type '${typeof value}' not supported for value '${value}'`);
  return value as SQLInputValue;
}

/** D1 gives bytes as lists of numbers. */
function fromRow(row: Row): Row {
  const copy = { ...row };
  for (const name in copy) {
    const value = copy[name];
    if (typeof value === 'object' && value instanceof Uint8Array) copy[name] = [...value];
  }
  return copy;
}

/**
 * D1 over an SQLite in memory: prepared statements, and `batch` as the only transaction, all or nothing. What this
 * stand-in cannot count (rows read and written) is not a number, so that no budget can be tested on it; the fidelity
 * tests hold the rest to it.
 */
export function createSimD1(sqlite: DatabaseSync): D1Database {
  const known = new Map<string, Prepared>();
  const prepare = (sql: string): Prepared => {
    const found = known.get(sql) ?? { statement: sqlite.prepare(sql), reads: startsWithSelect.test(sql) };
    known.set(sql, found);
    return found;
  };
  const totalChanges = sqlite.prepare('SELECT total_changes() AS n');
  const changesSoFar = (): number => totalChanges.get()!['n'] as number;

  const execute = ({ sql, values }: Bound): D1Result<Row> => {
    try {
      const { statement, reads } = prepare(sql);
      const before = reads ? 0 : changesSoFar();
      const results = (statement.all(...values) as Row[]).map(fromRow);
      const changes = reads ? 0 : changesSoFar() - before;
      const meta = { changes, rows_read: Number.NaN, rows_written: Number.NaN, duration: 0 };
      return { success: true, results, meta } as unknown as D1Result<Row>;
    } catch (cause) {
      throw new Error(`D1_ERROR: ${(cause as Error).message}`, { cause });
    }
  };

  const bindTo = (sql: string, values: readonly SQLInputValue[]): Bound => {
    const all = async (): Promise<D1Result<Row>> => execute(bound);
    const bound = {
      sql,
      values,
      bind: (...given: unknown[]) => bindTo(sql, given.map(toValue)),
      all,
      run: all,
      async first(column?: string) {
        const [row] = execute(bound).results;
        return (column === undefined ? row : row?.[column]) ?? null;
      },
    } as unknown as Bound;
    return bound;
  };

  return {
    prepare: (sql: string) => bindTo(sql, []),
    async batch(statements: Bound[]) {
      // a savepoint is a transaction of its own, and also works inside of one that has begun
      sqlite.exec('SAVEPOINT batch');
      try {
        return statements.map(execute);
      } catch (thrown) {
        sqlite.exec('ROLLBACK TO batch');
        throw thrown;
      } finally {
        sqlite.exec('RELEASE batch');
      }
    },
    async exec(sql: string) {
      sqlite.exec(sql);
      return { count: 1, duration: 0 };
    },
  } as unknown as D1Database;
}
