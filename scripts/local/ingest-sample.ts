import { existsSync, writeFileSync } from 'node:fs';
import type { Connection } from '@beacon-pulse/rest/src/call-api.ts';
import { type UploadableFile, uploadFile } from '@beacon-pulse/upload/src/upload-file.ts';
import { type ExportView, watchExport } from '@beacon-pulse/upload/src/watch-export.ts';
import { reviewedWords } from '../sample/content/reviewed-words.ts';
import { renderSampleExports } from '../sample/render-sample-exports.ts';
import { createCommunity, createSource, publishThemes, reviewWords } from './set-up-community.ts';

type Say = (line: string) => void;

const stages: Readonly<Record<string, string>> = {
  queued: 'waiting',
  ingesting: 'reading the chat',
  analysing: 'writing digests and summaries',
};

/** Uploads one file and follows it until it is processed, saying each stage once. The export as it ended. */
async function ingestFile(
  connection: Connection,
  to: { readonly community: string; readonly source: string; readonly file: UploadableFile },
  say: Say,
): Promise<ExportView> {
  const { export_id } = await uploadFile({ ...connection, ...to });
  let stage = '';
  return watchExport(connection, export_id, ({ status }) => {
    const now = stages[status];
    if (now === undefined || now === stage) return;
    stage = now;
    say(`  ${to.file.name}: ${now}`);
  });
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
  await reviewWords(connection, community.slug, reviewedWords);
  await publishThemes(connection, community.slug);
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
