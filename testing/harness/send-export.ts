import { drainQueue } from './drain-queue.ts';
import { ingestCaller } from './ingest-caller.ts';
import type { TestServices } from './test-services.ts';

type Sent = {
  readonly key: string;
  readonly community: string;
  readonly source: string;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Sends an export through the API as a client does, and works off all that follows from it. */
export async function sendExport(
  test: TestServices,
  { key, community, source, fileName, bytes }: Sent,
): Promise<void> {
  const call = ingestCaller(test);
  const created = await call('POST /upload/multipart/create', {
    key,
    json: { community, source, file_name: fileName, size: bytes.length },
  });
  if (created.status >= 300) throw new Error(`the upload was refused: ${JSON.stringify(created.body)}`);
  const id = String(created.body['upload_id']);
  const partSize = Number(created.body['part_size']);
  for (let number = 1, at = 0; at < bytes.length; number++, at += partSize) {
    const part = bytes.slice(at, at + partSize);
    const put = await call(`PUT /upload/multipart/${id}/parts/${number}`, {
      key,
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(part.length) },
      body: part,
    });
    if (put.status >= 300) throw new Error(`a part was refused: ${JSON.stringify(put.body)}`);
  }
  const completed = await call('POST /upload/multipart/complete', {
    key,
    json: { upload_id: id },
  });
  if (completed.status >= 300) throw new Error(`the upload failed: ${JSON.stringify(completed.body)}`);
  await drainQueue(test);
}
