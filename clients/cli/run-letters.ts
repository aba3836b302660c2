import { type Connection, callApi } from '../upload/call-api.ts';
import { type ExitCode, usageError } from './cli-error.ts';
import { connect, connectionOptions } from './connect.ts';
import { readArguments } from './read-arguments.ts';
import { usages } from './usage.ts';

type Letter = {
  readonly dead_letter_id: string;
  readonly message: Readonly<Record<string, unknown>>;
  readonly error: { readonly code: string; readonly message: string };
  readonly attempts: number;
  readonly times: number;
  readonly correlation_id: string;
  readonly created_at: string;
  readonly last_at: string;
  readonly replayed_at: string | null;
  readonly replayed_by: string | null;
};
type Plan = {
  readonly matched: number;
  readonly replay: number;
  readonly left: Readonly<Record<string, number>>;
  readonly has_more: boolean;
  readonly confirm: string;
};

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

const parse = (args: readonly string[]) => readArguments('letters', args, options);
type Values = ReturnType<typeof parse>['values'];

/** `pulse letters list | show | replay`. */
export async function runLetters(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(args);
  const [action, id, ...more] = positionals;
  if (values.help) {
    process.stdout.write(usages.letters);
    return 0;
  }
  if (more.length > 0 || (id !== undefined && action !== 'show'))
    throw usageError('These are too many words.', 'letters');
  if (action === 'list') return listLetters(await connect('letters', values), values);
  if (action === 'replay') return replay(await connect('letters', values), values);
  if (action !== 'show' || id === undefined)
    throw usageError('Say list, show LETTER_ID or replay.', 'letters');
  const letter = await callApi<Letter>(await connect('letters', values), {
    method: 'GET',
    path: `/api/dead-letters/${encodeURIComponent(id)}`,
    attempts: 2,
  });
  print(values, letter, describe(letter));
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

async function listLetters(connection: Connection, values: Values): Promise<ExitCode> {
  const limit = Number(values.limit ?? 20);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw usageError('--limit takes a number from 1 to 100.', 'letters');
  if (values.open && values.replayed) throw usageError('Say --open or --replayed.', 'letters');
  const query = new URLSearchParams({ ...filterOf(values), limit: String(limit) });
  if (values.open || values.replayed) query.set('replayed', String(values.replayed === true));
  const page = await callApi<{ data: Letter[] }>(connection, {
    method: 'GET',
    path: `/api/dead-letters?${query}`,
    attempts: 2,
  });
  print(values, page, page.data.length === 0 ? 'There are no such letters.' : page.data.map(line).join('\n'));
  return 0;
}

function line({ dead_letter_id, error, message, last_at, times, replayed_at }: Letter): string {
  return [
    dead_letter_id.padEnd(29),
    last_at,
    error.code.padEnd(20),
    String(message['type'] ?? 'unknown').padEnd(16),
    `${times}×`,
    replayed_at === null ? 'open' : 'replayed',
  ].join('  ');
}

function describe(letter: Letter): string {
  const { type, v: _v, correlation_id: _id, ...pointers } = letter.message;
  const about = Object.entries(pointers).map(([name, value]) => `${name} ${String(value)}`);
  return [
    `${letter.error.code}: ${letter.error.message}`,
    `${String(type ?? 'unknown')}${about.length === 0 ? '' : ` of ${about.join(', ')}`}`,
    `given up ${letter.times}×, the last time at ${letter.last_at} after ${letter.attempts} ${letter.attempts === 1 ? 'try' : 'tries'}; log id ${letter.correlation_id}`,
    letter.replayed_at === null
      ? `not replayed; to see what a replay would do: pulse letters replay --id ${letter.dead_letter_id}`
      : `replayed at ${letter.replayed_at} by ${letter.replayed_by ?? 'unknown'}`,
    ...(typeof pointers['export_id'] === 'string'
      ? [`how it came to this: pulse timeline ${pointers['export_id']}`]
      : []),
  ].join('\n');
}

/** Why a letter stays as it is, by the word of the API. */
const reasons: Readonly<Record<string, string>> = {
  unknown_message: 'this version does not know such a message',
  export_missing: 'its export is gone',
  export_running: 'its export is being worked on',
  export_finished: 'its export has ended meanwhile',
  permanent: 'trying again would fail again; the error says what to do',
  file_gone: 'the uploaded file has been deleted; upload it again',
  repeated: 'another of these letters is about the same work',
};

async function replay(connection: Connection, values: Values): Promise<ExitCode> {
  const filter = { ...filterOf(values), ...(values.id === undefined ? {} : { ids: values.id }) };
  if (Object.keys(filter).length === 0) throw usageError('A replay needs a filter.', 'letters');
  if (values.confirm !== undefined) {
    const done = await callApi<{ replayed: number }>(connection, {
      method: 'POST',
      path: '/api/dead-letter-replays',
      json: { ...filter, confirm: values.confirm },
      attempts: 1,
    });
    print(values, done, `${done.replayed} replayed.`);
    return 0;
  }
  const plan = await callApi<Plan>(connection, {
    method: 'POST',
    path: '/api/dead-letter-replays/preview',
    json: filter,
    attempts: 2,
  });
  const left = Object.entries(plan.left).map(
    ([reason, count]) => `${count} stay: ${reasons[reason] ?? reason}`,
  );
  const next = plan.replay === 0 ? [] : [`To replay just these, say it again with --confirm ${plan.confirm}`];
  const more = plan.has_more ? ['More letters match; these are the oldest.'] : [];
  print(
    values,
    plan,
    [`${plan.replay} of ${plan.matched} would be replayed.`, ...left, ...more, ...next].join('\n'),
  );
  return 0;
}
