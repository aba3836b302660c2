import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { createSimD1 } from './sim-d1.ts';

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
  empty(): void;
  close(): void;
};

/** Closed databases, emptied: their schema and statements are ready for the next world. */
const pool: SimDatabase[] = [];
const maxPooled = 4;

/** A database in memory with the tables of the migrations, empty; closed once, however often its owner says so. */
export function createSimDatabase(): SimDatabase {
  const database = pool.pop() ?? openSimDatabase();
  let isOpen = true;
  return {
    ...database,
    close() {
      // a second close would give away a database that somebody else has by now
      if (isOpen) database.close();
      isOpen = false;
    },
  };
}

function openSimDatabase(): SimDatabase {
  const sqlite = new DatabaseSync(':memory:');
  sqlite.exec(`BEGIN;\n${schema}\nCOMMIT;`);
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const statement = prepared.get(sql) ?? sqlite.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const tables = prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map((row) => String(row['name']));
  const emptying = tables.map((name) => `DELETE FROM "${name}";`).join('');
  const reads = tables.map((name) => {
    const statement = sqlite.prepare(`SELECT * FROM "${name}" ORDER BY ${keyOf(sqlite, name)}`);
    statement.setReturnArrays(true);
    return { name, statement };
  });
  const database: SimDatabase = {
    d1: createSimD1(sqlite),
    query: (sql) => prepare(sql).all() as Record<string, unknown>[],
    save() {
      sqlite.exec('SAVEPOINT saved');
      return () => sqlite.exec('ROLLBACK TO saved; RELEASE saved');
    },
    dump: () => JSON.stringify(reads.map(({ name, statement }) => [name, statement.all()])),
    empty: () => sqlite.exec(`BEGIN;${emptying}COMMIT;`),
    close() {
      if (pool.length >= maxPooled) return sqlite.close();
      database.empty();
      pool.push(database);
    },
  };
  return database;
}

/** The columns of a table's primary key, as a list of SQL. */
function keyOf(sqlite: DatabaseSync, table: string): string {
  const keys = sqlite
    .prepare(`SELECT name FROM pragma_table_info('${table}') WHERE pk > 0 ORDER BY pk`)
    .all();
  return keys.map((row) => `"${row['name']}"`).join(', ') || 'rowid';
}
