import { isDeepStrictEqual } from 'node:util';

type Outcome = { readonly rows: unknown; readonly changes: unknown } | { readonly refused: string };

export type Twins = {
  /** Runs every statement on both databases and gives the answer of the first. */
  readonly d1: D1Database;
  /** The names of the statements that ran. */
  readonly names: ReadonlySet<string>;
  /** Where the second answered otherwise: rows, number of changes, or why it refused. */
  readonly differences: readonly string[];
};

type Bound = { readonly sql: string; readonly values: readonly unknown[] };

const nameOf = (sql: string): string => /^\/\* ([\w.]+) \*\//.exec(sql)?.[1] ?? sql;

const read = ({ results, meta }: D1Result): Outcome => ({ rows: results, changes: meta.changes });

/** Why a database refused, without the codes that D1 puts behind SQLite's sentence. */
const refusal = (thrown: unknown): Outcome => ({
  refused: (thrown as Error).message.replace(/: SQLITE_\w+.*$/s, ''),
});

const show = (outcome: unknown): string => JSON.stringify(outcome).slice(0, 400);

/** Lets two databases do the same, one statement or batch at a time, and compares what they answer. */
export function twinDatabases(first: D1Database, second: D1Database): Twins {
  const names = new Set<string>();
  const differences: string[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const prepare = (d1: D1Database, { sql, values }: Bound): D1PreparedStatement =>
    d1.prepare(sql).bind(...values);

  async function both(
    statements: readonly Bound[],
    run: (d1: D1Database) => Promise<D1Result[]>,
  ): Promise<D1Result[]> {
    const compared = async (d1: D1Database): Promise<[Outcome[], D1Result[] | null, unknown]> => {
      try {
        const results = await run(d1);
        return [results.map(read), results, null];
      } catch (thrown) {
        return [[refusal(thrown)], null, thrown];
      }
    };
    for (const { sql } of statements) names.add(nameOf(sql));
    const [wanted, results, thrown] = await compared(first);
    const [got] = await compared(second);
    if (!isDeepStrictEqual(got, wanted))
      differences.push(
        `${statements.map(({ sql }) => nameOf(sql)).join('+')}\n  D1   ${show(wanted)}\n  twin ${show(got)}`,
      );
    if (results === null) throw thrown;
    return results;
  }

  // one at a time, so that both see the same order
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };

  const bindTo = (bound: Bound): D1PreparedStatement & Bound => {
    const all = async (): Promise<D1Result> => {
      const [result] = await inOrder(() => both([bound], async (d1) => [await prepare(d1, bound).all()]));
      return result!;
    };
    return {
      ...bound,
      bind: (...values: unknown[]) => bindTo({ sql: bound.sql, values }),
      all,
      run: all,
      first: async (column?: string) => {
        const row = (await all()).results[0] as Record<string, unknown> | undefined;
        return column === undefined ? (row ?? null) : (row?.[column] ?? null);
      },
    } as unknown as D1PreparedStatement & Bound;
  };

  const d1 = {
    prepare: (sql: string) => bindTo({ sql, values: [] }),
    batch: (statements: Bound[]) =>
      inOrder(() =>
        both(statements, (one) => one.batch(statements.map((statement) => prepare(one, statement)))),
      ),
  } as unknown as D1Database;
  return { d1, names, differences };
}
