import { callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { readArguments } from '../read-arguments.ts';

type Word = components['schemas']['PublicWordReview'];

const decisions = new Map([
  ['allow', 'allow'],
  ['never', 'never'],
  ['undo', 'none'],
] as const);
const states = ['waiting', 'public', 'hidden'] as const;
const maxWords = 100;

/** `pulse words`: lists the words of a community for review, and decides about them. */
export async function runWords(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('words', args, {
    ...connectionOptions,
    community: { type: 'string' },
    state: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.words);
    return 0;
  }
  const [verb = '', ...words] = positionals;
  const decision = decisions.get(verb as 'allow');
  if (verb !== 'list' && decision === undefined)
    throw usageError('Say what to do: list, allow, never or undo.', 'words');
  if (values.community === undefined) throw usageError('Name the community with --community.', 'words');
  const { community } = values;
  if (decision === undefined) return listWords({ ...values, community }, words);
  if (words.length === 0 || words.length > maxWords)
    throw usageError(`Name the words, at most ${maxWords}.`, 'words');
  const connection = await connect('words', values);
  for (const word of words) {
    const ask = { params: { path: { community, word } }, body: { decision } };
    const decided = await callApi(
      connection,
      (api) => api.PUT('/api/communities/{community}/public-words/{word}', ask),
      { attempts: 2 },
    );
    if (values.json) process.stdout.write(`${JSON.stringify(decided)}\n`);
    else process.stdout.write(`${decided.word}: ${decided.decision}\n`);
  }
  return 0;
}

async function listWords(
  values: {
    readonly community: string;
    readonly state?: string;
    readonly limit?: string;
    readonly json?: boolean;
    url?: string;
    key?: string;
  },
  rest: readonly string[],
): Promise<ExitCode> {
  if (rest.length > 0) throw usageError('list takes no words, only options.', 'words');
  const limit = Number(values.limit ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200)
    throw usageError('--limit must be a number from 1 to 200.', 'words');
  const state = states.find((name) => name === values.state);
  if (values.state !== undefined && state === undefined)
    throw usageError('--state must be waiting, public or hidden.', 'words');
  const params = {
    path: { community: values.community },
    query: { limit, ...(state === undefined ? {} : { state }) },
  };
  const page = await callApi(
    await connect('words', values),
    (api) => api.GET('/api/communities/{community}/public-words', { params }),
    { attempts: 2 },
  );
  if (values.json) process.stdout.write(`${JSON.stringify(page)}\n`);
  else if (page.data.length === 0) process.stdout.write('There are no words to review.\n');
  else for (const word of page.data) process.stdout.write(`${describe(word)}\n`);
  if (!values.json && page.has_more) process.stdout.write('There are more: raise --limit.\n');
  return 0;
}

const describe = ({ word, spelling, state, decision, reason, people, weeks }: Word): string =>
  [
    state.padEnd(8),
    (spelling === word ? word : `${word} (${spelling})`).padEnd(32),
    `${people} people, ${weeks} weeks`.padEnd(22),
    ...(decision === 'none' ? [] : [`decided: ${decision}.`]),
    ...(reason === null ? [] : [reason]),
  ].join('  ');
