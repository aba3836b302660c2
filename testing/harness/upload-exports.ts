import { ingestCaller } from './ingest-caller.ts';
import type { TestServices } from './test-services.ts';

export type ExportFile = {
  /** Name of the group, as the uploader gives it. */
  readonly source: string;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Uploads exports over REST, in parts, and leaves them on the queue. @returns the ids of the exports */
export async function uploadExports(
  test: Pick<TestServices, 'services'>,
  { key, community, files }: { key: string; community: string; files: readonly ExportFile[] },
): Promise<string[]> {
  const ask = ingestCaller(test);
  const answered = async (line: string, request: Parameters<typeof ask>[1]) => {
    const { status, body } = await ask(line, request);
    if (status >= 300) throw new Error(`${line} answers ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  const ids: string[] = [];
  for (const { source, fileName, bytes } of files) {
    const json = { community, source, file_name: fileName, size: bytes.length };
    const opened = await answered('POST /upload/multipart/create', { key, json });
    const { upload_id, part_size, part_count } = opened as {
      upload_id: string;
      part_size: number;
      part_count: number;
    };
    for (let part = 1; part <= part_count; part++) {
      const body = bytes.slice((part - 1) * part_size, part * part_size);
      const headers = {
        'content-type': 'application/octet-stream',
        'content-length': String(body.length),
      };
      await answered(`PUT /upload/multipart/${upload_id}/parts/${part}`, { key, body, headers });
    }
    const completed = await answered('POST /upload/multipart/complete', { key, json: { upload_id } });
    ids.push(String(completed['export_id']));
  }
  return ids;
}
