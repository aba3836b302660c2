import { callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { readArguments } from '../read-arguments.ts';

type Plan = components['schemas']['ErasurePlan'];

/** What becomes of the messages of an erased person. */
const fates = ['count', 'remove'] as const;

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
  const { confirm } = values;
  const messages = fates.find((fate) => fate === (values.messages ?? 'count'));
  if (messages === undefined) throw usageError('--messages must be count or remove.', 'erase');
  const connection = await connect('erase', values);
  const params = { path: { community: values.community } };
  const print = (answer: unknown, text: string): void =>
    void process.stdout.write(`${values.json ? JSON.stringify(answer) : text}\n`);
  if (confirm !== undefined) {
    const body = { names, messages, confirm };
    const done = await callApi(
      connection,
      (api) => api.POST('/api/communities/{community}/erasures', { params, body }),
      { attempts: 1 },
    );
    print(
      done,
      `Erased ${quoted(done.names)}. ${done.texts.length > 0 ? `Your texts about ${done.texts.join(', ')} named them and were taken back. ` : ''}What is stored of them is gone within half an hour; run the command again without --confirm to see when.`,
    );
    return 0;
  }
  const body = { names, messages };
  const plan = await callApi(
    connection,
    (api) => api.POST('/api/communities/{community}/erasures/preview', { params, body }),
    { attempts: 2 },
  );
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
    ...(plan.texts.length > 0
      ? [`Your texts about ${plan.texts.join(', ')} name them and would be taken back.`]
      : []),
    `This cannot be undone. To erase, run the command again with --confirm ${plan.confirm}`,
  ].join('\n');
}
