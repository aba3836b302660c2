import { callApi } from '@beacon-pulse/rest/src/call-api.ts';
import { errorOfExport } from '@beacon-pulse/upload/src/watch-export.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { exportLine } from '../output/describe-export.ts';
import { readArguments } from '../read-arguments.ts';

/** `pulse status [EXPORT_ID]`. */
export async function runStatus(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('status', args, {
    ...connectionOptions,
    community: { type: 'string' },
    source: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.status);
    return 0;
  }
  if (positionals.length > 1) throw usageError('Name one export, or none.', 'status');
  const limit = Number(values.limit ?? 20);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw usageError('--limit must be a number from 1 to 100.', 'status');
  if (values.source !== undefined && values.community === undefined)
    throw usageError('--source requires --community.', 'status');
  const connection = await connect('status', values);
  const [exportId] = positionals;

  if (exportId !== undefined) {
    const params = { path: { export_id: exportId } };
    const view = await callApi(connection, (api) => api.GET('/exports/{export_id}', { params }), {
      attempts: 2,
    });
    process.stdout.write(`${values.json ? JSON.stringify(view) : exportLine(view)}\n`);
    if (view.status !== 'failed') return 0;
    if (!values.json) process.stdout.write(`${errorOfExport(view).message}\n`);
    return 1;
  }
  const { community, source } = values;
  const query = {
    limit,
    ...(community === undefined ? {} : { community }),
    ...(source === undefined ? {} : { source }),
  };
  const page = await callApi(connection, (api) => api.GET('/exports', { params: { query } }), {
    attempts: 2,
  });
  if (values.json) process.stdout.write(`${JSON.stringify(page)}\n`);
  else if (page.data.length === 0) process.stdout.write('There are no exports yet.\n');
  else process.stdout.write(page.data.map((view) => `${exportLine(view)}\n`).join(''));
  return 0;
}
