import { type Connection, callApi } from '@beacon-pulse/upload/src/call-api.ts';
import { formatBytes } from '@beacon-pulse/upload/src/describe-transfer.ts';
import type { ExitCode } from './cli-error.ts';
import { usageError } from './cli-error.ts';
import { connect, connectionOptions } from './connect.ts';
import { readArguments } from './read-arguments.ts';
import { usages } from './usage.ts';

type Orphan = {
  readonly kind: string;
  readonly name: string;
  readonly bytes: number | null;
  readonly first_seen_at: string | null;
};
type Page<Row> = { readonly data: readonly Row[]; readonly next_cursor: string | null };

/** Pages of one list; a page of orphans is what 1,000 objects show. */
const maxPages = 100_000;

/** `pulse orphans`: every area, every community. */
export async function runOrphans(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('orphans', args, {
    ...connectionOptions,
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.orphans);
    return 0;
  }
  if (positionals.length > 0) throw usageError('orphans takes no arguments, only options.', 'orphans');
  const connection = await connect('orphans', values);
  let found = 0;
  let bytes = 0;
  const show = (orphan: Orphan): void => {
    found++;
    bytes += orphan.bytes ?? 0;
    process.stdout.write(`${values.json ? JSON.stringify(orphan) : describe(orphan)}\n`);
  };
  for (const area of ['raw', 'segments', 'media']) {
    for await (const orphan of listAll<Orphan>(connection, `/api/orphans?area=${area}`)) show(orphan);
  }
  if (!values.json) process.stdout.write(`${found} orphans, ${formatBytes(bytes)}\n`);
  return 0;
}

const describe = ({ kind, name, bytes, first_seen_at }: Orphan): string =>
  [
    kind.padEnd(14),
    name,
    bytes === null ? '-' : formatBytes(bytes),
    first_seen_at ?? 'not recorded yet',
  ].join('  ');

async function* listAll<Row>(connection: Connection, path: string): AsyncGenerator<Row> {
  let cursor = '';
  for (let page = 0; page < maxPages; page++) {
    const answer = await callApi<Page<Row>>(connection, { method: 'GET', path: path + cursor, attempts: 2 });
    yield* answer.data;
    if (answer.next_cursor === null) return;
    cursor = `&cursor=${encodeURIComponent(answer.next_cursor)}`;
  }
}
