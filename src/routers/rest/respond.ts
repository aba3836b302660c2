import { respondConditionally } from '../../cache/conditional.ts';
import { publicCacheControl } from '../../cache/ttl.ts';
import { sha256Hex } from '../../core/hash.ts';
import { StoredResponse } from '../stored-response.ts';
import type { Operation } from './operations.ts';

function cacheControlOf({ meta, confidential }: Operation): string {
  if (meta.method !== 'GET') return 'no-store';
  if (meta.protect === false)
    return meta.ttlSeconds === undefined ? 'no-store' : publicCacheControl(meta.ttlSeconds);
  return confidential ? 'private, no-store' : 'private, no-cache';
}

/** What a procedure has answered, ready to be sent: `text` is its JSON, '' for none. */
export type OperationResponse = {
  readonly status: number;
  readonly text: string;
  readonly nextCursor: string | null;
  readonly version: string | null;
};

const textField = (output: unknown, name: string): string | null => {
  const value = (output as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof value === 'string' ? value : null;
};

/** The answer with this output; stored text is taken as it is. */
export function toOperationResponse(status: number, output: unknown): OperationResponse {
  if (output instanceof StoredResponse)
    return { status, text: output.text, nextCursor: output.nextCursor, version: null };
  return {
    status,
    text: status === 204 ? '' : JSON.stringify(output),
    nextCursor: textField(output, 'next_cursor'),
    version: textField(output, 'version'),
  };
}

/** An answer that was kept as JSON. */
export function readStoredText(status: number, text: string): OperationResponse {
  return { ...toOperationResponse(status, text === '' ? null : JSON.parse(text)), text };
}

/** RFC 8288: where the next page is. */
function nextLink(request: Request, cursor: string | null): string | null {
  if (cursor === null) return null;
  const url = new URL(request.url);
  url.searchParams.delete('offset');
  url.searchParams.set('cursor', cursor);
  return `<${url.pathname}${url.search}>; rel="next"`;
}

async function etagOf({ meta }: Operation, { text, version }: OperationResponse): Promise<string | null> {
  if (meta.versioned) return `"${version}"`;
  return meta.method === 'GET' ? `"${(await sha256Hex(text)).slice(0, 32)}"` : null;
}

const httpDate = (isoDate: string): string => new Date(`${isoDate}T00:00:00Z`).toUTCString();

/** The answer to a request whose work is done. */
export async function respond(
  request: Request,
  operation: Operation,
  answer: OperationResponse,
): Promise<Response> {
  const { status, text } = answer;
  const headers = new Headers({
    'cache-control': cacheControlOf(operation),
    'x-content-type-options': 'nosniff',
    vary: operation.meta.protect === false ? 'Accept' : 'Accept, Authorization',
  });
  const { deprecation } = operation.meta;
  if (deprecation) {
    headers.set('deprecation', `@${Date.parse(`${deprecation.since}T00:00:00Z`) / 1000}`);
    if (deprecation.sunset) headers.set('sunset', httpDate(deprecation.sunset));
  }
  if (text === '') return new Response(null, { status, headers });
  headers.set('content-type', 'application/json');
  const etag = await etagOf(operation, answer);
  if (etag !== null) headers.set('etag', etag);
  const link = nextLink(request, answer.nextCursor);
  if (link !== null) headers.set('link', link);
  return respondConditionally(request, new Response(text, { status, headers }));
}
