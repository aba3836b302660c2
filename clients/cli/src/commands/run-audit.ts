import { callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { readArguments } from '../read-arguments.ts';

type Entry = components['schemas']['AuditEntry'];

/** `pulse audit`: who did what, newest first. */
export async function runAudit(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('audit', args, {
    ...connectionOptions,
    community: { type: 'string' },
    action: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.audit);
    return 0;
  }
  if (positionals.length > 0) throw usageError('audit takes no arguments, only options.', 'audit');
  const limit = Number(values.limit ?? 20);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw usageError('--limit must be a number from 1 to 100.', 'audit');
  const { community, action } = values;
  const query = {
    limit,
    ...(community === undefined ? {} : { community }),
    ...(action === undefined ? {} : { action }),
  };
  const page = await callApi(
    await connect('audit', values),
    (api) => api.GET('/api/audit-log', { params: { query } }),
    { attempts: 2 },
  );
  if (values.json) process.stdout.write(`${JSON.stringify(page)}\n`);
  else if (page.data.length === 0) process.stdout.write('There are no entries.\n');
  else for (const entry of page.data) process.stdout.write(`${describe(entry)}\n`);
  return 0;
}

const withoutNull = (_: string, value: unknown): unknown => value ?? undefined;

const describe = ({ at, actor, community, action, detail }: Entry): string =>
  [
    at,
    actor.name,
    action.padEnd(20),
    (community ?? 'all').padEnd(16),
    JSON.stringify(detail, withoutNull),
  ].join('  ');
