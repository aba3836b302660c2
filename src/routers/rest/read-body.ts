import { PulseError } from '../../core/errors.ts';
import type { BinaryBody } from '../context.ts';

/** A JSON body is a small thing here; files travel as parts. */
export const maxJsonBytes = 64 * 1024;

const mediaType = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

/** The JSON object in a request body, whose size was checked before; an absent body is an empty object. */
export async function readJsonBody(request: Request): Promise<Record<string, unknown>> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength === 0) return {};
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
      'Send the bytes with a Content-Length, so that a broken connection can be detected.',
    );
  }
  return { stream: request.body as ReadableStream<Uint8Array>, length: Number(length) };
}
