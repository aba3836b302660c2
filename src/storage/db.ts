import { type CompiledQuery, Kysely } from 'kysely';
import { D1Dialect, type D1DialectConfig } from 'kysely-d1';
import type { Clock } from '../ports/clock.ts';
import { measureD1, nameSql, type QueryRecord } from './measured-d1.ts';
import type { Tables } from './tables/tables.ts';

/** Anything Kysely can compile: a builder or a raw `sql` bound to it. */
export type Compilable<Row = unknown> = { compile(provider: Kysely<Tables>): CompiledQuery<Row> };

/** One statement of a batch: a name for monitoring and the query. */
export type NamedQuery = { readonly name: string; readonly query: Compilable };

export type BatchResult = { readonly rows: readonly unknown[]; readonly changes: number };

/** The database: Kysely builds and runs, every statement is named `entity.verb` and measured. */
export type Db = {
  readonly build: Kysely<Tables>;
  all<Row>(name: string, query: Compilable<Row>): Promise<Row[]>;
  first<Row>(name: string, query: Compilable<Row>): Promise<Row | null>;
  /** Runs a write. @returns the number of rows it changed. */
  run(name: string, query: Compilable): Promise<number>;
  /** Runs statements as one transaction (all or nothing), in order: D1's only one, which its Kysely dialect lacks. */
  batch(queries: readonly NamedQuery[]): Promise<BatchResult[]>;
};

/**
 * Opens the database.
 * @param observe is told of every statement
 * @throws PulseError storage_unavailable from every call that the database does not answer
 */
export function openDb(d1: D1Database, clock: Clock, observe: (record: QueryRecord) => void): Db {
  const measured = measureD1(d1, clock, observe);
  const database = measured as unknown as D1DialectConfig['database'];
  const build = new Kysely<Tables>({ dialect: new D1Dialect({ database }) });

  const compile = <Row>(name: string, query: Compilable<Row>): CompiledQuery<Row> => {
    const compiled = query.compile(build);
    return { ...compiled, sql: nameSql(name, compiled.sql) };
  };

  return {
    build,
    async all(name, query) {
      return (await build.executeQuery(compile(name, query))).rows;
    },
    async first(name, query) {
      return (await build.executeQuery(compile(name, query))).rows[0] ?? null;
    },
    async run(name, query) {
      return Number((await build.executeQuery(compile(name, query))).numAffectedRows ?? 0);
    },
    async batch(queries) {
      if (queries.length === 0) return [];
      const results = await measured.batch(queries.map(({ name, query }) => compile(name, query)));
      return results.map(({ results: rows, meta }) => ({ rows, changes: meta.changes }));
    },
  };
}
