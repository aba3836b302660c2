import { ApiError } from '@beacon-pulse/rest/src/api-error.ts';
import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import type { UploadSwitch } from './upload-switch.ts';

type Upload = components['schemas']['Upload'];
export type CompletedUpload = components['schemas']['CompletedUpload'];

/** A file that can be read anywhere: a local one, or a browser's `File`. */
export type UploadableFile = {
  readonly name: string;
  readonly size: number;
  /** Exactly `length` bytes from `offset`; fewer means that the file has changed. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
};

export type UploadProgress = {
  /** Bytes that are there, those of an earlier run included. */
  readonly doneBytes: number;
  /** Of these, sent by this run. */
  readonly sentBytes: number;
  readonly totalBytes: number;
};

export type UploadRequest = Connection & {
  /** Slugs (or ids) of the community and of its source. */
  readonly community: string;
  readonly source: string;
  readonly file: UploadableFile;
  /** Id of an upload that was begun before; one that is gone is begun anew. */
  readonly resumeFrom?: string | null;
  /** Told the id to resume from, as soon as it is known and whenever it changes. */
  readonly onUpload?: (uploadId: string) => void | Promise<void>;
  readonly onProgress?: (progress: UploadProgress) => void;
  /** Parts sent at the same time; 3 unless told. Each takes its size in memory. */
  readonly concurrency?: number;
  /** Pauses the upload and lets it go on. */
  readonly control?: UploadSwitch;
};

/** With pauses that grow to 15 s: a connection that is away for ten minutes costs nothing but these. */
const patientRetries = 50;

/** How often an upload whose parts were found wanting is mended before giving up. */
const maxRounds = 3;

/**
 * Uploads a file in parts and returns the export made of it. A part that is already there is not sent again,
 * but it is read and compared, so that a file changed meanwhile is never mixed with what it was.
 */
export async function uploadFile(request: UploadRequest): Promise<CompletedUpload> {
  let upload = await beginOrResume(request);
  for (let round = 1; ; round++) {
    try {
      if (upload.status === 'open') await sendMissing(request, upload);
      const body = { upload_id: upload.upload_id };
      return await callApi(request, (api) => api.POST('/upload/multipart/complete', { body }), {
        attempts: patientRetries,
      });
    } catch (thrown) {
      if (!(thrown instanceof ApiError) || round === maxRounds) throw thrown;
      if (thrown.code === 'upload_incomplete' || thrown.code === 'conflict') {
        upload = await getUpload(request, upload.upload_id);
      } else if (thrown.code === 'gone') {
        upload = await begin(request);
      } else {
        throw thrown;
      }
    }
  }
}

const getUpload = (request: UploadRequest, upload_id: string): Promise<Upload> =>
  callApi(request, (api) => api.GET('/upload/multipart/{upload_id}', { params: { path: { upload_id } } }), {
    attempts: 3,
  });

async function beginOrResume(request: UploadRequest): Promise<Upload> {
  if (!request.resumeFrom) return begin(request);
  try {
    const upload = await getUpload(request, request.resumeFrom);
    const fits = upload.size === request.file.size;
    if (fits && (upload.status === 'open' || upload.status === 'completed')) return upload;
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || (thrown.code !== 'not_found' && thrown.code !== 'gone'))
      throw thrown;
  }
  return begin(request);
}

async function begin(request: UploadRequest): Promise<Upload> {
  const { community, source, file } = request;
  const body = { community, source, file_name: file.name, size: file.size };
  const upload = await callApi(request, (api) => api.POST('/upload/multipart/create', { body }), {
    attempts: 3,
  });
  await request.onUpload?.(upload.upload_id);
  return upload;
}

async function sendMissing(request: UploadRequest, upload: Upload): Promise<void> {
  const { file, onProgress, control, concurrency = 3 } = request;
  const there = new Map(upload.parts.map(({ part_number, sha256 }) => [part_number, sha256]));
  let next = 1;
  let doneBytes = 0;
  let sentBytes = 0;
  const report = (): void => onProgress?.({ doneBytes, sentBytes, totalBytes: file.size });
  let failed = false;

  const work = async (): Promise<void> => {
    while (next <= upload.part_count && !failed) {
      await control?.whenOn();
      if (next > upload.part_count) break;
      const partNumber = next++;
      const offset = (partNumber - 1) * upload.part_size;
      const bytes = await file.read(offset, Math.min(upload.part_size, file.size - offset));
      const sha256 = await sha256Hex(bytes);
      if (there.get(partNumber) !== sha256) {
        await putPart(request, { upload_id: upload.upload_id, part_number: partNumber }, bytes, sha256);
        sentBytes += bytes.length;
      }
      doneBytes += bytes.length;
      report();
    }
  };
  report();
  const workers = Array.from({ length: Math.max(1, concurrency) }, () =>
    work().catch((thrown: unknown) => {
      failed = true;
      throw thrown;
    }),
  );
  const outcomes = await Promise.allSettled(workers);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/** Sends one part with its SHA-256 in lower-case hex, so that what was damaged on the way is refused. */
const putPart = (
  request: UploadRequest,
  path: { readonly upload_id: string; readonly part_number: number },
  body: Uint8Array<ArrayBuffer>,
  sha256: string,
): Promise<unknown> =>
  callApi(
    request,
    (api) =>
      api.PUT('/upload/multipart/{upload_id}/parts/{part_number}', {
        params: { path, header: { 'x-content-sha256': sha256 } },
        headers: { 'content-type': 'application/octet-stream' },
        body,
      }),
    { attempts: patientRetries },
  );

async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
