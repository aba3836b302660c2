import { callApi } from '@beacon-pulse/rest/src/call-api.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { readArguments } from '../read-arguments.ts';

const verbs = ['leave-out', 'take-in', 'left-out'] as const;

/** `pulse people`: leaves people out of the inside, takes them in again, and lists who is left out. */
export async function runPeople(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('people', args, {
    ...connectionOptions,
    community: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.people);
    return 0;
  }
  const [word, ...names] = positionals;
  const verb = verbs.find((name) => name === word);
  if (verb === undefined) throw usageError('Say what to do: leave-out, take-in or left-out.', 'people');
  if ((verb === 'left-out') !== (names.length === 0))
    throw usageError(verb === 'left-out' ? 'left-out takes no names.' : 'Name the person.', 'people');
  if (values.community === undefined) throw usageError('Name the community with --community.', 'people');
  const connection = await connect('people', values);
  const params = { path: { community: values.community } };
  const body = { names, left_out: verb === 'leave-out' };
  const answer = await callApi(
    connection,
    (api) =>
      verb === 'left-out'
        ? api.GET('/api/communities/{community}/left-out', { params })
        : api.PUT('/api/communities/{community}/left-out', { params, body }),
    { attempts: 2 },
  );
  const listed = answer.names.map((name) => `"${name}"`).join(', ');
  const said = {
    'leave-out': `Neither quotes nor names from now on: ${listed}.`,
    'take-in': `Quotes and names again: ${listed}.`,
    'left-out': listed === '' ? 'Nobody is left out.' : listed,
  };
  process.stdout.write(`${values.json ? JSON.stringify(answer) : said[verb]}\n`);
  return 0;
}
