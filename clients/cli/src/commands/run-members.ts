import { callApi } from '@beacon-pulse/rest/src/call-api.ts';
import { chooseCommunity } from '../choose-community.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { cohortsAsCsv, describeMembers, weeksAsCsv } from '../output/describe-members.ts';
import { readArguments } from '../read-arguments.ts';

/** `pulse members [DAY]`: who came, stayed, returned and went. */
export async function runMembers(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('members', args, {
    ...connectionOptions,
    community: { type: 'string' },
    csv: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.members);
    return 0;
  }
  const [day, ...others] = positionals;
  if (others.length > 0) throw usageError('Name one day, such as 2026-02-15, or none.', 'members');
  const { csv } = values;
  if (csv !== undefined && csv !== 'weeks' && csv !== 'cohorts')
    throw usageError('--csv must be weeks or cohorts.', 'members');
  const connection = await connect('members', values);
  const community = await chooseCommunity(connection, values.community);
  const params = { path: { community }, query: day === undefined ? {} : { day } };
  const body = await callApi(
    connection,
    (api) => api.GET('/api/communities/{community}/retention', { params }),
    { attempts: 2 },
  );
  if (values.json) process.stdout.write(`${JSON.stringify(body)}\n`);
  else if (csv !== undefined) process.stdout.write(csv === 'weeks' ? weeksAsCsv(body) : cohortsAsCsv(body));
  else process.stdout.write(`${describeMembers(body).join('\n')}\n`);
  return 0;
}
