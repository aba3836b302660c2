import { PulseError } from '../../core/errors.ts';
import type { BinaryBody } from '../context.ts';

/** A JSON body is a small thing here; files travel as parts. */
export const maxJsonBytes = 64 * 1024;

const mediaType = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

async function readCapped(body: ReadableStream<Uint8Array>, cap: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > cap) {
      await reader.cancel();
      throw new PulseError('too_large', `The request body is larger than ${cap} bytes.`);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The JSON object in a request body; an absent body is an empty object. */
export async function readJsonBody(request: Request): Promise<Record<string, unknown>> {
  const bytes =
    request.body === null
      ? new Uint8Array()
      : await readCapped(request.body as ReadableStream<Uint8Array>, maxJsonBytes);
  if (bytes.length === 0) return {};
  const type = mediaType(request);
  if (type !== 'application/json') {
    throw new PulseError('unsupported_media_type', 'Send the request body as application/json.');
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch (cause) {
    throw new PulseError('bad_request', 'The request body is not valid JSON.', { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PulseError('bad_request', 'The request body must be a JSON object.');
  }
  return value as Record<string, unknown>;
}

/** The bytes of a request of known length; throws when type or length are not given. */
export function readBinaryBody(request: Request): BinaryBody {
  const type = mediaType(request);
  if (type !== '' && type !== 'application/octet-stream') {
    throw new PulseError('unsupported_media_type', 'Send the bytes as application/octet-stream.');
  }
  const length = request.headers.get('content-length');
  if (length === null || !/^\d{1,12}$/.test(length) || request.body === null) {
    throw new PulseError(
      'bad_request',
      'Send the bytes with a Content-Length, so that a cut connection is noticed.',
    );
  }
  return { stream: request.body as ReadableStream<Uint8Array>, length: Number(length) };
}
