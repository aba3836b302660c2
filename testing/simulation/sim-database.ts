import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

const migrations = join(import.meta.dirname, '../../migrations');

const schema = readdirSync(migrations)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => readFileSync(join(migrations, name), 'utf8'))
  .join('\n');

export type SimDatabase = {
  readonly d1: D1Database;
  query(sql: string): Record<string, unknown>[];
  /** Remembers every row. @returns what brings them back, once; of several saves the newest comes first. */
  save(): () => void;
  /** Every row of every table in the order of its key, as text. */
  dump(): string;
  close(): void;
};

/** Closed databases, emptied: their schema and statements are ready for the next world. */
const pool: SimDatabase[] = [];
const maxPooled = 4;

type Bound = { readonly sql: string; readonly values: readonly SQLInputValue[] };

/**
 * D1 on a real SQLite in memory: prepared statements, and `batch` as the only transaction, all or nothing.
 * What this stand-in cannot count (rows read and written) it says is 0; budgets are tested on the real local D1.
 */
export function createSimDatabase(): SimDatabase {
  return pool.pop() ?? openSimDatabase();
}

function openSimDatabase(): SimDatabase {
  const sqlite = new DatabaseSync(':memory:');
  sqlite.exec(`BEGIN;\n${schema}\nCOMMIT;`);
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepare = (sql: string): ReturnType<DatabaseSync['prepare']> => {
    const statement = prepared.get(sql) ?? sqlite.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const totalChanges = prepare('SELECT total_changes() AS n');

  const execute = ({ sql, values }: Bound): D1Result => {
    const before = totalChanges.get()!['n'] as number;
    const results = prepare(sql).all(...values);
    const changes = (totalChanges.get()!['n'] as number) - before;
    return {
      success: true,
      results,
      meta: { changes, rows_read: 0, rows_written: 0, duration: 0 },
    } as unknown as D1Result;
  };

  const statement = (bound: Bound): D1PreparedStatement & Bound =>
    ({
      ...bound,
      bind: (...values: SQLInputValue[]) => statement({ sql: bound.sql, values }),
      all: async () => execute(bound),
    }) as unknown as D1PreparedStatement & Bound;

  const d1 = {
    prepare: (sql: string) => statement({ sql, values: [] }),
    async batch(statements: Bound[]) {
      // a savepoint is a transaction of its own, and also works inside of one that `save` has begun
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
  } as unknown as D1Database;

  const tables = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map((row) => String(row['name']));
  const emptying = tables.map((name) => `DELETE FROM "${name}";`).join('');
  const reads = tables.map((name) => {
    const keys = sqlite
      .prepare(`SELECT name FROM pragma_table_info('${name}') WHERE pk > 0 ORDER BY pk`)
      .all();
    const order = keys.map((row) => `"${row['name']}"`).join(', ') || 'rowid';
    const statement = sqlite.prepare(`SELECT * FROM "${name}" ORDER BY ${order}`);
    statement.setReturnArrays(true);
    return { name, statement };
  });
  const database: SimDatabase = {
    d1,
    query: (sql) => prepare(sql).all() as Record<string, unknown>[],
    save() {
      sqlite.exec('SAVEPOINT saved');
      return () => sqlite.exec('ROLLBACK TO saved; RELEASE saved');
    },
    dump: () => JSON.stringify(reads.map(({ name, statement }) => [name, statement.all()])),
    close() {
      if (pool.length >= maxPooled) return sqlite.close();
      sqlite.exec(`BEGIN;${emptying}COMMIT;`);
      pool.push(database);
    },
  };
  return database;
}
