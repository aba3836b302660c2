import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { readArguments } from '../read-arguments.ts';

type DeadLetter = components['schemas']['DeadLetter'];

const options = {
  ...connectionOptions,
  id: { type: 'string', multiple: true },
  code: { type: 'string' },
  type: { type: 'string' },
  community: { type: 'string' },
  export: { type: 'string' },
  open: { type: 'boolean' },
  replayed: { type: 'boolean' },
  limit: { type: 'string' },
  confirm: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const parse = (args: readonly string[]) => readArguments('dead-letters', args, options);
type Values = ReturnType<typeof parse>['values'];

/** `pulse dead-letters list | show | replay`. */
export async function runDeadLetters(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(args);
  const [action, id, ...more] = positionals;
  if (values.help) {
    process.stdout.write(usages['dead-letters']);
    return 0;
  }
  if (more.length > 0 || (id !== undefined && action !== 'show'))
    throw usageError('There are too many arguments.', 'dead-letters');
  if (action === 'list') return listDeadLetters(await connect('dead-letters', values), values);
  if (action === 'replay') return replay(await connect('dead-letters', values), values);
  if (action !== 'show' || id === undefined)
    throw usageError('Use list, show DEAD_LETTER_ID or replay.', 'dead-letters');
  const params = { path: { dead_letter_id: id } };
  const deadLetter = await callApi(
    await connect('dead-letters', values),
    (api) => api.GET('/api/dead-letters/{dead_letter_id}', { params }),
    { attempts: 2 },
  );
  print(values, deadLetter, describe(deadLetter));
  return 0;
}

const print = (values: Values, answer: unknown, text: string): void =>
  void process.stdout.write(`${values.json ? JSON.stringify(answer) : text}\n`);

/** The fields of the filter as the API names them. */
function filterOf({ code, type, community, export: exportId }: Values): Record<string, string> {
  return {
    ...(code === undefined ? {} : { code }),
    ...(type === undefined ? {} : { type }),
    ...(community === undefined ? {} : { community }),
    ...(exportId === undefined ? {} : { export_id: exportId }),
  };
}

async function listDeadLetters(connection: Connection, values: Values): Promise<ExitCode> {
  const limit = Number(values.limit ?? 20);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw usageError('--limit must be a number from 1 to 100.', 'dead-letters');
  if (values.open && values.replayed)
    throw usageError('Use either --open or --replayed, not both.', 'dead-letters');
  const replayed = values.open || values.replayed ? { replayed: values.replayed === true } : {};
  const query = { ...filterOf(values), limit, ...replayed };
  const page = await callApi(connection, (api) => api.GET('/api/dead-letters', { params: { query } }), {
    attempts: 2,
  });
  print(values, page, page.data.length === 0 ? 'There are no dead letters.' : page.data.map(line).join('\n'));
  return 0;
}

function line({ dead_letter_id, error, message, last_at, times, replayed_at }: DeadLetter): string {
  return [
    dead_letter_id.padEnd(29),
    last_at,
    error.code.padEnd(20),
    String(message['type'] ?? 'unknown').padEnd(16),
    `${times}×`,
    replayed_at === null ? 'open' : 'replayed',
  ].join('  ');
}

function describe(deadLetter: DeadLetter): string {
  const { type, v: _v, correlation_id: _id, ...pointers } = deadLetter.message;
  const about = Object.entries(pointers).map(([name, value]) => `${name} ${String(value)}`);
  return [
    `${deadLetter.error.code}: ${deadLetter.error.message}`,
    `${String(type ?? 'unknown')}${about.length === 0 ? '' : ` of ${about.join(', ')}`}`,
    `failed ${deadLetter.times}×, last at ${deadLetter.last_at} after ${deadLetter.attempts} ${deadLetter.attempts === 1 ? 'attempt' : 'attempts'}; log id ${deadLetter.correlation_id}`,
    deadLetter.replayed_at === null
      ? `not replayed; to preview a replay: pulse dead-letters replay --id ${deadLetter.dead_letter_id}`
      : `replayed at ${deadLetter.replayed_at} by ${deadLetter.replayed_by ?? 'unknown'}`,
    ...(typeof pointers['export_id'] === 'string'
      ? [`what led to this: pulse timeline ${pointers['export_id']}`]
      : []),
  ].join('\n');
}

/** Why a dead letter stays as it is, by the word of the API. */
const reasons: Readonly<Record<string, string>> = {
  unknown_message: 'this version does not know this type of message',
  export_missing: 'its export no longer exists',
  export_running: 'its export is being processed',
  export_finished: 'its export has finished in the meantime',
  permanent: 'it would fail again; the error says what to do',
  file_gone: 'the uploaded file has been deleted; upload it again',
  repeated: 'another of these dead letters is about the same work',
};

async function replay(connection: Connection, values: Values): Promise<ExitCode> {
  const filter = { ...filterOf(values), ...(values.id === undefined ? {} : { ids: values.id }) };
  if (Object.keys(filter).length === 0) throw usageError('A replay needs a filter.', 'dead-letters');
  if (values.confirm !== undefined) {
    const body = { ...filter, confirm: values.confirm };
    const done = await callApi(connection, (api) => api.POST('/api/dead-letter-replays', { body }), {
      attempts: 1,
    });
    print(values, done, `${done.replayed} replayed.`);
    return 0;
  }
  const plan = await callApi(
    connection,
    (api) => api.POST('/api/dead-letter-replays/preview', { body: filter }),
    { attempts: 2 },
  );
  const left = Object.entries(plan.left).map(
    ([reason, count]) => `${count} stay: ${reasons[reason] ?? reason}`,
  );
  const next =
    plan.replay === 0
      ? []
      : [`To replay exactly these, run the command again with --confirm ${plan.confirm}`];
  const more = plan.has_more ? ['More dead letters match; these are the oldest.'] : [];
  print(
    values,
    plan,
    [`${plan.replay} of ${plan.matched} would be replayed.`, ...left, ...more, ...next].join('\n'),
  );
  return 0;
}
