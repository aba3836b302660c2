import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import { formatBytes } from '@beacon-pulse/upload/src/describe-transfer.ts';
import type { ExitCode } from '../cli-error.ts';
import { usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { readArguments } from '../read-arguments.ts';

type Orphan = components['schemas']['Orphans']['data'][number];

const areas = ['raw', 'segments', 'media'] as const;

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
  for (const area of areas) for await (const orphan of listAll(connection, area)) show(orphan);
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

async function* listAll(connection: Connection, area: (typeof areas)[number]): AsyncGenerator<Orphan> {
  let next: { readonly cursor?: string } = {};
  for (let page = 0; page < maxPages; page++) {
    const params = { query: { area, ...next } };
    const answer = await callApi(connection, (api) => api.GET('/api/orphans', { params }), { attempts: 2 });
    yield* answer.data;
    if (answer.next_cursor === null) return;
    next = { cursor: answer.next_cursor };
  }
}
