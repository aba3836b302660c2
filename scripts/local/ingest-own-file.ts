import { basename } from 'node:path';
import { ApiError } from '@beacon-pulse/rest/src/api-error.ts';
import type { Connection } from '@beacon-pulse/rest/src/call-api.ts';
import { CliError } from '../../clients/cli/src/cli-error.ts';
import { runUpload } from '../../clients/cli/src/commands/run-upload.ts';
import { PulseError } from '../../src/core/errors.ts';
import { nameSource } from './read-arguments.ts';
import { createCommunity } from './set-up-community.ts';

/** Ingests a person's own export as the CLI does, and prints the newest weekly summary. False, after a sentence, when it cannot be. */
export async function ingestOwnFile(
  connection: Connection,
  path: string,
  to: { readonly community: string; readonly source: string | null },
  say: (line: string) => void,
): Promise<boolean> {
  const { url, key } = connection;
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const source = to.source ?? nameSource(path);
  say(`Reading ${basename(path)} as “${source}” of ${to.community} …`);
  try {
    await createCommunity(connection, {
      slug: to.community,
      name: to.community.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase()),
      timeZone,
      language: locale.split('-')[0] ?? 'en',
      pillars: [],
    });
    const target = ['--community', to.community, '--source', source];
    return (await runUpload([path, ...target, '--url', url, '--key', key ?? ''])) === 0;
  } catch (thrown) {
    if (!(thrown instanceof ApiError || thrown instanceof PulseError || thrown instanceof CliError))
      throw thrown;
    say(`  ${thrown.message}${thrown.code ? ` (${thrown.code})` : ''}`);
    return false;
  }
}
