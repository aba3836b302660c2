import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import { chooseCommunity } from '../choose-community.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { readArguments } from '../read-arguments.ts';

/** Makes a link that opens the pages of a community once. */
export const createInsideLink = (
  connection: Connection,
  community: string,
): Promise<components['schemas']['InsideLink']> =>
  callApi(
    connection,
    (api) => api.POST('/api/communities/{community}/inside-links', { params: { path: { community } } }),
    { attempts: 2 },
  );

/** `pulse inside`: a link to the pages. */
export async function runInside(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('inside', args, {
    ...connectionOptions,
    community: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.inside);
    return 0;
  }
  if (positionals.length > 0) throw usageError('inside takes no arguments, only options.', 'inside');
  const connection = await connect('inside', values);
  const link = await createInsideLink(connection, await chooseCommunity(connection, values.community));
  process.stdout.write(
    values.json
      ? `${JSON.stringify(link)}\n`
      : `${link.url}\nIt works once, until ${link.expires_at}. Whoever opens it reads names and messages.\n`,
  );
  return 0;
}
