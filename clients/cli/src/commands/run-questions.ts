import { callApi } from '@beacon-pulse/rest/src/call-api.ts';
import { chooseCommunity } from '../choose-community.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { questionLine } from '../output/describe-inside.ts';
import { readArguments } from '../read-arguments.ts';

/** `pulse questions`: what still waits for an answer. */
export async function runQuestions(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('questions', args, {
    ...connectionOptions,
    community: { type: 'string' },
    weeks: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.questions);
    return 0;
  }
  if (positionals.length > 0) throw usageError('questions takes no arguments, only options.', 'questions');
  const weeks = Number(values.weeks ?? 4);
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > 26)
    throw usageError('--weeks must be a number from 1 to 26.', 'questions');
  const connection = await connect('questions', values);
  const community = await chooseCommunity(connection, values.community);
  const params = { path: { community }, query: { weeks } };
  const page = await callApi(
    connection,
    (api) => api.GET('/api/communities/{community}/questions', { params }),
    { attempts: 2 },
  );
  if (values.json) process.stdout.write(`${JSON.stringify(page)}\n`);
  else if (page.data.length === 0) process.stdout.write('No question waits for an answer.\n');
  else process.stdout.write(page.data.map((question) => `${questionLine(question)}\n`).join(''));
  return 0;
}
