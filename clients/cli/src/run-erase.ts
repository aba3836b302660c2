import { callApi } from '@beacon-pulse/upload/src/call-api.ts';
import { type ExitCode, usageError } from './cli-error.ts';
import { connect, connectionOptions } from './connect.ts';
import { readArguments } from './read-arguments.ts';
import { usages } from './usage.ts';

type Plan = {
  readonly names: readonly string[];
  readonly unknown: readonly string[];
  readonly shared: readonly string[];
  readonly messages: number;
  readonly days: number;
  readonly weeks: number;
  readonly sources: readonly string[];
  readonly raw_files: number;
  readonly pending_sources: number;
  readonly confirm: string;
};

/** `pulse erase person`: a preview, or with its code the erasure. */
export async function runErase(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('erase', args, {
    ...connectionOptions,
    community: { type: 'string' },
    messages: { type: 'string' },
    confirm: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.erase);
    return 0;
  }
  const [what, ...names] = positionals;
  if (what !== 'person' || names.length === 0) throw usageError('Use erase person NAME….', 'erase');
  if (values.community === undefined) throw usageError('--community is missing.', 'erase');
  const { messages = 'count', confirm } = values;
  if (messages !== 'count' && messages !== 'remove')
    throw usageError('--messages must be count or remove.', 'erase');
  const connection = await connect('erase', values);
  const path = `/api/communities/${encodeURIComponent(values.community)}/erasures`;
  const print = (answer: unknown, text: string): void =>
    void process.stdout.write(`${values.json ? JSON.stringify(answer) : text}\n`);
  if (confirm !== undefined) {
    const json = { names, messages, confirm };
    const done = await callApi<Plan>(connection, { method: 'POST', path, json, attempts: 1 });
    print(
      done,
      `Erased ${quoted(done.names)}. What is stored of them is gone within half an hour; run the command again without --confirm to see when.`,
    );
    return 0;
  }
  const plan = await callApi<Plan>(connection, {
    method: 'POST',
    path: `${path}/preview`,
    json: { names, messages },
    attempts: 2,
  });
  print(plan, describe(plan));
  return 0;
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

function describe(plan: Plan): string {
  return [
    `Would erase ${quoted(plan.names)}:`,
    `${plan.messages} messages on ${plan.days} days of ${plan.weeks} weeks in ${plan.sources.join(', ') || 'no source'}, their files, and ${plan.raw_files} stored uploads.`,
    ...(plan.unknown.length > 0
      ? [`No source has ${quoted(plan.unknown)}; later exports will not show it.`]
      : []),
    ...(plan.shared.length > 0
      ? [`Several people are shown as ${quoted(plan.shared)}: all of them are erased.`]
      : []),
    ...(plan.pending_sources > 0
      ? [`An earlier erasure is still being taken out of ${plan.pending_sources} sources.`]
      : []),
    `This cannot be undone. To erase, run the command again with --confirm ${plan.confirm}`,
  ].join('\n');
}
