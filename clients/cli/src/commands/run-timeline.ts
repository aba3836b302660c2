import { callApi } from '@beacon-pulse/rest/src/call-api.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { readArguments } from '../read-arguments.ts';

/** `pulse timeline EXPORT_ID`. */
export async function runTimeline(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('timeline', args, {
    ...connectionOptions,
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.timeline);
    return 0;
  }
  const [exportId] = positionals;
  if (exportId === undefined || positionals.length > 1) throw usageError('Name one export.', 'timeline');
  const params = { path: { export_id: exportId } };
  const timeline = await callApi(
    await connect('timeline', values),
    (api) => api.GET('/exports/{export_id}/timeline', { params }),
    { attempts: 2 },
  );
  if (values.json) {
    process.stdout.write(`${JSON.stringify(timeline)}\n`);
    return 0;
  }
  const lines = timeline.events.map(({ at, event, detail }) => {
    const figures = Object.entries(detail).map(([name, value]) => `${name}=${String(value)}`);
    return [at, event.padEnd(10), ...figures].join('  ').trimEnd();
  });
  const head = `${timeline.export_id}  ${timeline.status}  log id ${timeline.correlation_id}`;
  process.stdout.write(`${[head, ...lines].join('\n')}\n`);
  return 0;
}
