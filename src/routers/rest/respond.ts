import { respondConditionally } from '../../cache/conditional.ts';
import { publicCacheControl } from '../../cache/ttl.ts';
import { sha256Hex } from '../../core/hash.ts';
import type { Operation } from './operations.ts';

function cacheControlOf({ meta }: Operation): string {
  if (meta.method !== 'GET') return 'no-store';
  if (meta.protect === false)
    return meta.ttlSeconds === undefined ? 'no-store' : publicCacheControl(meta.ttlSeconds);
  return 'private, no-cache';
}

/** RFC 8288: where the next page is. */
function nextLink(request: Request, body: unknown): string | null {
  const cursor = (body as { next_cursor?: unknown } | null)?.next_cursor;
  if (typeof cursor !== 'string') return null;
  const url = new URL(request.url);
  url.searchParams.delete('offset');
  url.searchParams.set('cursor', cursor);
  return `<${url.pathname}${url.search}>; rel="next"`;
}

async function etagOf({ meta }: Operation, body: unknown, text: string): Promise<string | null> {
  if (meta.versioned) return `"${(body as { version: string }).version}"`;
  return meta.method === 'GET' ? `"${(await sha256Hex(text)).slice(0, 32)}"` : null;
}

const httpDate = (isoDate: string): string => new Date(`${isoDate}T00:00:00Z`).toUTCString();

/** The answer to a request whose work is done: `text` is its JSON, '' for none. */
export async function respond(
  request: Request,
  operation: Operation,
  { status, text }: { status: number; text: string },
): Promise<Response> {
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
  const body: unknown = JSON.parse(text);
  const etag = await etagOf(operation, body, text);
  if (etag !== null) headers.set('etag', etag);
  const link = nextLink(request, body);
  if (link !== null) headers.set('link', link);
  return respondConditionally(request, new Response(text, { status, headers }));
}
