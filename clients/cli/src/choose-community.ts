import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import { CliError } from './cli-error.ts';

/** Asks what the key of a connection may do. */
export const readAccess = (connection: Connection): Promise<components['schemas']['Me']> =>
  callApi(connection, (api) => api.GET('/api/me'), { attempts: 2 });

/**
 * The community that was named, else the only one that the key may work with.
 * @throws CliError where there are several, or none
 */
export async function chooseCommunity(connection: Connection, named: string | undefined): Promise<string> {
  if (named !== undefined) return named;
  const { communities } = await readAccess(connection);
  const [only, ...others] = communities;
  if (only === undefined)
    throw new CliError(
      2,
      'There is no community yet. Create one with: pulse upload FILE --community SLUG --source NAME --create',
    );
  if (others.length > 0)
    throw new CliError(
      2,
      `Name a community with --community: ${communities.map(({ slug }) => slug).join(', ')}.`,
    );
  return only.slug;
}
