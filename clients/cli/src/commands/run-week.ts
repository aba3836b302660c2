import { callApi } from '@beacon-pulse/rest/src/call-api.ts';
import { chooseCommunity } from '../choose-community.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { describeWholeWeek } from '../describe-whole-week.ts';
import { usages } from '../help/usage.ts';
import { readArguments } from '../read-arguments.ts';

/** `pulse week [WEEK]`: a week with names and words. */
export async function runWeek(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('week', args, {
    ...connectionOptions,
    community: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.week);
    return 0;
  }
  const [week = 'latest', ...others] = positionals;
  if (others.length > 0) throw usageError('Name one week, such as 2026-W07, or none.', 'week');
  const connection = await connect('week', values);
  const community = await chooseCommunity(connection, values.community);
  const params = { path: { community, week } };
  const body = await callApi(
    connection,
    (api) => api.GET('/api/communities/{community}/weeks/{week}', { params }),
    { attempts: 2 },
  );
  if (values.json) {
    process.stdout.write(`${JSON.stringify(body)}\n`);
    return 0;
  }
  process.stdout.write(`${(await describeWholeWeek(connection, community, body)).join('\n')}\n`);
  return 0;
}
