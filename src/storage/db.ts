import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { PulseError } from '../core/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Tables } from './tables/tables.ts';

/** What one statement cost. `durationMs` is wall time, rows are as the database counts them. */
export type QueryRecord = {
  readonly name: string;
  readonly durationMs: number;
  readonly rowsRead: number;
  readonly rowsWritten: number;
};

/** Anything Kysely can compile: a builder or a raw `sql` bound to it. */
export type Compilable<Row = unknown> = { compile(provider: Kysely<Tables>): CompiledQuery<Row> };

/** One statement of a batch: a name for monitoring and the query. */
export type NamedQuery = { readonly name: string; readonly query: Compilable };

export type BatchResult = { readonly rows: readonly unknown[]; readonly changes: number };

/** The database: Kysely builds, D1 runs, every statement is named and measured. */
export type Db = {
  readonly build: Kysely<Tables>;
  all<Row>(name: string, query: Compilable<Row>): Promise<Row[]>;
  first<Row>(name: string, query: Compilable<Row>): Promise<Row | null>;
  /** Runs a write; the number of rows it changed. */
  run(name: string, query: Compilable): Promise<number>;
  /** Runs statements as one transaction (all or nothing), in order. */
  batch(queries: readonly NamedQuery[]): Promise<BatchResult[]>;
};

/** D1 refuses more; the local database does not, so we do. Source: Cloudflare D1 limits. */
const maxParameters = 100;
const maxStatementBytes = 100_000;

const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

function prepare(d1: D1Database, name: string, query: Compilable): D1PreparedStatement {
  const { sql, parameters } = query.compile(build);
  if (parameters.length > maxParameters || sql.length > maxStatementBytes) {
    throw new Error(
      `statement ${name} is over the limits: ${parameters.length} parameters, ${sql.length} bytes`,
    );
  }
  return d1.prepare(sql).bind(...parameters);
}

const storageFailed = (name: string, cause: unknown): PulseError =>
  new PulseError('storage_unavailable', `The database did not answer (${name}). Please try again.`, {
    cause,
  });

/** Opens the database. `observe` is told of every statement. */
export function openDb(d1: D1Database, clock: Clock, observe: (record: QueryRecord) => void): Db {
  const record = (name: string, startedAt: number, meta: D1Meta): void =>
    observe({
      name,
      durationMs: clock.now() - startedAt,
      rowsRead: meta.rows_read,
      rowsWritten: meta.rows_written,
    });

  const execute = async <Row>(name: string, query: Compilable): Promise<D1Result<Row>> => {
    const statement = prepare(d1, name, query);
    const startedAt = clock.now();
    let result: D1Result<Row>;
    try {
      result = await statement.all<Row>();
    } catch (cause) {
      throw storageFailed(name, cause);
    }
    record(name, startedAt, result.meta);
    return result;
  };

  return {
    build,
    async all<Row>(name: string, query: Compilable<Row>): Promise<Row[]> {
      return (await execute<Row>(name, query)).results;
    },
    async first<Row>(name: string, query: Compilable<Row>): Promise<Row | null> {
      return (await execute<Row>(name, query)).results[0] ?? null;
    },
    async run(name, query) {
      return (await execute(name, query)).meta.changes;
    },
    async batch(queries) {
      if (queries.length === 0) return [];
      const statements = queries.map(({ name, query }) => prepare(d1, name, query));
      const startedAt = clock.now();
      let results: D1Result[];
      try {
        results = await d1.batch(statements);
      } catch (cause) {
        throw storageFailed(queries.map(({ name }) => name).join('+'), cause);
      }
      results.forEach((result, i) => {
        record(queries[i]!.name, startedAt, result.meta);
      });
      return results.map((result) => ({ rows: result.results, changes: result.meta.changes }));
    },
  };
}
