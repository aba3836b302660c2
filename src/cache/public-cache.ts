import type { EdgeCache } from '../ports/cache.ts';
import { accepts } from './accepts.ts';
import { respondConditionally } from './conditional.ts';
import { beginGeneration, generationHeader, readGeneration } from './generation.ts';
import { cacheKey, isCacheable } from './keys.ts';

type ServeCached = {
  readonly cache: EdgeCache;
  /** Answers a GET in full; called on a miss only. */
  readonly produce: (request: Request) => Promise<Response>;
  /** Lets the answer go out before the cache is written. */
  readonly defer: (work: Promise<unknown>) => void;
  /** Makes a text that was never used before. */
  readonly createToken: () => string;
};

const mayBeStored = (response: Response): boolean =>
  response.status === 200 &&
  response.headers.has('etag') &&
  /(^|,)\s*public\s*(,|$)/.test(response.headers.get('cache-control') ?? '') &&
  !response.headers.has('set-cookie');

/** A public read in full, whatever the conditions of the request are. */
function fullRead(request: Request): Request {
  const headers = new Headers(request.headers);
  for (const name of ['if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since', 'range'])
    headers.delete(name);
  return new Request(request.url, { method: 'GET', headers });
}

/**
 * Serves a public read through the cache: a hit touches nothing else, a miss calls `produce` once and keeps
 * its answer when that is a public 200 with an ETag. Whatever is not a plain GET or HEAD, or brings
 * credentials, passes by the cache.
 */
export async function serveCached(
  request: Request,
  { cache, produce, defer, createToken }: ServeCached,
): Promise<Response> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead || request.headers.has('authorization') || !isCacheable(request.url)) return produce(request);

  const key = cacheKey(request.url);
  const [kept, known] = await Promise.all([cache.match(key), readGeneration(cache, request.url)]);
  const cached = kept && known !== null && kept.headers.get(generationHeader) === known ? toSent(kept) : null;
  if (cached) {
    const isWanted = accepts(request.headers.get('accept'), cached.headers.get('content-type') ?? '');
    return isWanted ? respondConditionally(request, cached) : produce(request);
  }
  const generation = known ?? createToken();
  // before the answer is made: a change that comes meanwhile ends the generation, and the answer with it
  if (known === null) await beginGeneration(cache, request.url, generation);
  const response = await produce(fullRead(request));
  if (mayBeStored(response)) defer(cache.put(key, toStored(response.clone(), generation)));
  return respondConditionally(request, response);
}

/** An answer as it is kept: without what belongs to this one caller, and with its generation. */
function toStored(response: Response, generation: string): Response {
  const headers = new Headers(response.headers);
  headers.delete('x-request-id');
  headers.set(generationHeader, generation);
  return new Response(response.body, { status: response.status, headers });
}

/** A kept answer as it is sent. */
function toSent(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete(generationHeader);
  return new Response(response.body, { status: response.status, headers });
}
