import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CliError } from '../../clients/cli/cli-error.ts';
import { runUpload } from '../../clients/cli/run-upload.ts';
import { ApiError, type Connection } from '../../clients/upload/call-api.ts';
import type { ExportView } from '../../clients/upload/watch-export.ts';
import { PulseError } from '../../src/core/errors.ts';
import { renderSampleExports } from '../sample/render-sample-exports.ts';
import { createCommunity, createSource, ingestFile, publishCommunity } from './ingest-files.ts';
import { nameSource } from './read-arguments.ts';

export type Say = (line: string) => void;

const sampleSeed = 1;

/**
 * Ingests the invented community through the API, unless `marker` says that it was; a run that was cut short begins
 * again, and what is there already costs next to nothing. False when it could not be.
 */
export async function ingestSample(connection: Connection, marker: string, say: Say): Promise<boolean> {
  if (existsSync(marker)) return true;
  const { community, exports } = renderSampleExports(sampleSeed);
  say(`Filling it with an invented community, ${community.name} (${exports.length} exports) …`);
  await createCommunity(connection, community);
  for (const { slug, name } of community.chats)
    await createSource(connection, community.slug, { slug, name });
  await publishCommunity(connection, community.slug);
  let read = 0;
  for (const { source, rendered } of exports) {
    const { fileName: name, bytes } = rendered;
    const file = {
      name,
      size: bytes.length,
      read: async (offset: number, length: number) => bytes.slice(offset, offset + length),
    };
    const view = await ingestFile(connection, { community: community.slug, source, file }, say);
    if (sayEnd(view, name, say)) read++;
  }
  if (read < exports.length) return false;
  writeFileSync(marker, '');
  return true;
}

/** Says how an export ended; true when it was read. */
function sayEnd(view: ExportView, name: string, say: Say): boolean {
  if (view.status === 'completed') {
    say(`  ${name}: done`);
    return true;
  }
  say(`  ${name}: ${view.error ? `${view.error.message} (${view.error.code})` : `it was ${view.status}`}`);
  return false;
}

/** Ingests a person's own export as the CLI does, and prints the newest weekly summary. False, after a sentence, when it cannot be. */
export async function ingestOwnFile(
  connection: Connection,
  path: string,
  to: { readonly community: string; readonly source: string | null },
  say: Say,
): Promise<boolean> {
  const { url, key } = connection;
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const source = to.source ?? nameSource(path);
  say(`Reading ${basename(path)} as “${source}” of ${to.community} …`);
  try {
    const isNew = await createCommunity(connection, {
      slug: to.community,
      name: to.community,
      timeZone,
      language: locale.split('-')[0] ?? 'en',
      pillars: [],
    });
    // One that is there may have been closed on purpose.
    if (isNew) await publishCommunity(connection, to.community);
    const target = ['--community', to.community, '--source', source];
    return (await runUpload([path, ...target, '--url', url, '--key', key ?? ''])) === 0;
  } catch (thrown) {
    if (!(thrown instanceof ApiError || thrown instanceof PulseError || thrown instanceof CliError))
      throw thrown;
    say(`  ${thrown.message}${thrown.code ? ` (${thrown.code})` : ''}`);
    return false;
  }
}
