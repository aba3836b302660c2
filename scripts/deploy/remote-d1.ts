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
 * The deployed database as far as single statements go, through `wrangler d1 execute`: enough for storage's `first`,
 * `all` and `run`. Slow (seconds a statement), so for set-up only.
 */
export function createRemoteD1(run: RunWrangler, database: string, configPath: string): D1Database {
  const execute = async (sql: string): Promise<unknown> => {
    const args = ['d1', 'execute', database, '--remote', '--yes', '--json', '--config', configPath];
    const { ok, stdout, output } = await run(...args, '--command', sql);
    if (!ok) throw new StopError(`The deployed database refused a statement:\n${output}`);
    return (JSON.parse(stdout.slice(stdout.indexOf('['))) as unknown[])[0];
  };
  const prepare = (sql: string): unknown => ({
    bind: (...parameters: unknown[]) => ({ all: () => execute(inlineParameters(sql, parameters)) }),
  });
  return { prepare } as unknown as D1Database;
}
