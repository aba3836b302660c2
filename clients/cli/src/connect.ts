import type { Connection } from '@beacon-pulse/rest/src/call-api.ts';
import { usageError } from './cli-error.ts';
import { findKey } from './find-key.ts';
import type { CommandName } from './help/usage.ts';

/** Options every command has that talks to a server. */
export const connectionOptions = { url: { type: 'string' }, key: { type: 'string' } } as const;

/** Where to and with which key. */
export async function connect(
  command: CommandName,
  given: { readonly url?: string | undefined; readonly key?: string | undefined },
): Promise<Connection> {
  const text = given.url ?? process.env['PULSE_URL'] ?? 'http://localhost:8787';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw usageError(`${text} is not a server address.`, command);
  return { url: url.origin, key: await findKey(given.key), fetch: (to, init) => fetch(to, init) };
}
