import { StopError } from '../run-main.ts';
import type { RunWrangler } from './provision.ts';

function quote(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  throw new TypeError(`a ${typeof value} cannot be written into a statement`);
}

/** A statement with its `?` filled in. Throws when their numbers differ, as with a `?` inside a literal. */
export function inlineParameters(sql: string, parameters: readonly unknown[]): string {
  const parts = sql.split('?');
  if (parts.length !== parameters.length + 1)
    throw new TypeError('the statement and its parameters disagree');
  return parts.map((part, i) => (i === 0 ? part : quote(parameters[i - 1]) + part)).join('');
}

/**
 * The deployed database through `wrangler d1 execute`: enough for storage's `first`, `all`, `run` and `batch`, whose
 * statements go as one command. Slow (seconds a command), so for set-up only.
 */
export function createRemoteD1(run: RunWrangler, database: string, configPath: string): D1Database {
  const execute = async (sql: string): Promise<unknown[]> => {
    const args = ['d1', 'execute', database, '--remote', '--yes', '--json', '--config', configPath];
    const { ok, stdout, output } = await run(...args, '--command', sql);
    if (!ok) throw new StopError(`The deployed database refused a statement:\n${output}`);
    return JSON.parse(stdout.slice(stdout.indexOf('['))) as unknown[];
  };
  const prepare = (sql: string): unknown => ({
    bind(...parameters: unknown[]) {
      const inlined = inlineParameters(sql, parameters);
      return { inlined, all: async () => (await execute(inlined))[0] };
    },
  });
  const batch = (bound: readonly { readonly inlined: string }[]): Promise<unknown[]> =>
    execute(bound.map(({ inlined }) => inlined).join(';\n'));
  return { prepare, batch } as unknown as D1Database;
}
