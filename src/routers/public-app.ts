import openApiDocument from '../../openapi/openapi.json' with { type: 'json' };
import { serveCached } from '../cache/public-cache.ts';
import { ttlSeconds } from '../cache/ttl.ts';
import { PulseError } from '../core/errors.ts';
import type { PublicServices } from '../services.ts';
import { readFrontPage } from '../storage/repositories/public-rows.ts';
import { fromThrown } from './error-map.ts';
import { frontPage } from './pages/front-page.ts';
import { pageResponse, scriptedPageResponse, staticResponse } from './pages/page-response.ts';
import { problemPage } from './pages/problem-page.ts';
import { type OpenApiDocument, referencePage } from './pages/reference-page.ts';
import { sendPage } from './pages/send-page.ts';
import { sendScript } from './pages/send-script.ts';
import { icon, style } from './pages/style.ts';
import { publicRouter } from './public/router.ts';
import { requestIdHeader, requestIdOf } from './request-id.ts';
import { createRestApp } from './rest/adapter.ts';
import { allowEveryOrigin } from './rest/cors.ts';
import { problemResponse } from './rest/problem-response.ts';

const document = openApiDocument as unknown as OpenApiDocument;
const documentText = JSON.stringify(document);

const app = createRestApp(publicRouter);

app.get('/openapi.json', async () => {
  const response = await staticResponse(documentText, 'application/json', ttlSeconds.reference);
  allowEveryOrigin(response.headers);
  return response;
});
app.get('/docs', () => pageResponse(referencePage(document), ttlSeconds.reference));
app.get('/style.css', () => staticResponse(style, 'text/css; charset=utf-8', ttlSeconds.reference));
app.get('/send', () => scriptedPageResponse(sendPage(), ttlSeconds.reference));
app.get('/send.js', () => staticResponse(sendScript, 'text/javascript; charset=utf-8', ttlSeconds.reference));
app.get('/icon.svg', () => staticResponse(icon, 'image/svg+xml', ttlSeconds.reference));
app.get('/problems/:code', (c) => {
  const page = problemPage(c.req.param('code'));
  if (!page) throw new PulseError('not_found', 'There is no such problem.');
  return pageResponse(page, ttlSeconds.reference);
});
app.get('/', async (c) => {
  const { communities, exports } = await readFrontPage(c.env.services.db);
  return pageResponse(frontPage(communities, exports), ttlSeconds.frontPage);
});

/** The first part of the paths that are pulse-ingest's. */
const forwarded = new Set(['trpc', 'upload', 'exports', 'api', 'quota']);

/** The request under the id that its answer, its problem and its log lines share. */
function withRequestId(request: Request, requestId: string): Request {
  const named = new Request(request);
  named.headers.set(requestIdHeader, requestId);
  return named;
}

export type PublicEdge = {
  /** Passes a request on to pulse-ingest. */
  readonly forward: (request: Request) => Promise<Response>;
  /** Work that may go on after the answer. */
  readonly defer: (work: Promise<unknown>) => void;
};

/** Answers a request to pulse-public: reads and pages by itself, through its cache; the rest by pulse-ingest. Never throws. */
export async function handlePublicRequest(
  request: Request,
  services: PublicServices,
  { forward, defer }: PublicEdge,
): Promise<Response> {
  const requestId = requestIdOf(request, services.random);
  try {
    if (forwarded.has(new URL(request.url).pathname.split('/')[1]!)) return await forward(request);
    const response = await serveCached(request, {
      cache: services.cache,
      produce: async (read) => app.fetch(withRequestId(read, requestId), { services, ingest: null }),
      defer,
    });
    // an answer from the cache cannot be changed, and its request id would be another's
    const headers = new Headers(response.headers);
    headers.set(requestIdHeader, requestId);
    return new Response(response.body, { status: response.status, headers });
  } catch (thrown) {
    const error = fromThrown(thrown);
    if (error.status >= 500)
      services.log.error('request.failed', error.cause ?? error, { request_id: requestId });
    return problemResponse(error, request, requestId);
  }
}
