import { callApi } from '@beacon-pulse/rest/src/call-api.ts';
import { chooseCommunity } from '../choose-community.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { describeEvidence } from '../output/describe-inside.ts';
import { readArguments } from '../read-arguments.ts';

/** `GROUP/WEEK/MESSAGE`, as `pulse week` prints it in brackets. */
const idShape = /^[a-z0-9-]+\/\d{4}-(?:W\d{2}|\d{2}-\d{2})\/[0-9a-z]+$/;

/** `pulse evidence ID`: a message and what was said around it. */
export async function runEvidence(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('evidence', args, {
    ...connectionOptions,
    community: { type: 'string' },
    around: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.evidence);
    return 0;
  }
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0 || !idShape.test(id))
    throw usageError(
      'Name one message as pulse week prints it, such as workshop/2026-W07/0123456789abc.',
      'evidence',
    );
  const around = Number(values.around ?? 5);
  if (!Number.isInteger(around) || around < 0 || around > 50)
    throw usageError('--around must be a number from 0 to 50.', 'evidence');
  const connection = await connect('evidence', values);
  const community = await chooseCommunity(connection, values.community);
  const [source, period, message_id] = id.split('/') as [string, string, string];
  const params = { path: { community, source, period, message_id }, query: { around } };
  const body = await callApi(
    connection,
    (api) => api.GET('/api/communities/{community}/evidence/{source}/{period}/{message_id}', { params }),
    { attempts: 2 },
  );
  process.stdout.write(values.json ? `${JSON.stringify(body)}\n` : `${describeEvidence(body).join('\n')}\n`);
  return 0;
}
