import { callApi } from '@beacon-pulse/upload/src/call-api.ts';
import { type ExitCode, usageError } from './cli-error.ts';
import { connect, connectionOptions } from './connect.ts';
import { readArguments } from './read-arguments.ts';
import { usages } from './usage.ts';

type Timeline = {
  readonly export_id: string;
  readonly status: string;
  readonly correlation_id: string;
  readonly events: readonly {
    readonly at: string;
    readonly event: string;
    readonly detail: Readonly<Record<string, unknown>>;
  }[];
};

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
  const timeline = await callApi<Timeline>(await connect('timeline', values), {
    method: 'GET',
    path: `/exports/${encodeURIComponent(exportId)}/timeline`,
    attempts: 2,
  });
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
