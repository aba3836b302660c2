import { ApiError, type Connection, callApi } from '../../clients/upload/call-api.ts';
import { type UploadableFile, uploadFile } from '../../clients/upload/upload-file.ts';
import { type ExportView, watchExport } from '../../clients/upload/watch-export.ts';

export type Place = { readonly slug: string; readonly name: string };

export type NewCommunity = Place & {
  readonly timeZone: string;
  readonly language: string;
  readonly pillars: readonly { slug: string; name: string; keywords: readonly string[] }[];
};

/** Creates by POST; what is there already stays as it is. */
async function createOnce(connection: Connection, path: string, json: unknown): Promise<void> {
  try {
    await callApi(connection, { method: 'POST', path, json });
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || thrown.code !== 'conflict') throw thrown;
  }
}

/** The community, published, created if it is not there. */
export async function ensureCommunity(connection: Connection, community: NewCommunity): Promise<void> {
  const { slug, name, timeZone, language, pillars } = community;
  await createOnce(connection, '/api/communities', {
    slug,
    name,
    time_zone: timeZone,
    language,
    pillars,
    published: true,
  });
}

const stages: Readonly<Record<string, string>> = {
  queued: 'waiting',
  ingesting: 'reading the chat',
  analysing: 'writing digests and summaries',
};

/** Uploads one file and follows it until it is processed; `say` is told of each stage once. The export as it ended. */
export async function ingestFile(
  connection: Connection,
  to: { readonly community: string; readonly source: string; readonly file: UploadableFile },
  say: (line: string) => void,
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
