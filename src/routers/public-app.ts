import type { MiddlewareHandler } from 'hono';
import openApiDocument from '../../openapi/openapi.json' with { type: 'json' };
import { serveCached } from '../cache/public-cache.ts';
import { pageSeconds } from '../cache/ttl.ts';
import { PulseError } from '../core/errors.ts';
import { newId } from '../core/ids.ts';
import type { PublicServices } from '../services.ts';
import { readFrontPage } from '../storage/repositories/public-rows.ts';
import { frontPage } from './pages/front-page.ts';
import { insideStyle } from './pages/inside/inside-style.ts';
import { mountPage } from './pages/mount-page.ts';
import { pageResponse, scriptedPageResponse, staticResponse } from './pages/page-response.ts';
import { problemPage } from './pages/problem-page.ts';
import { type OpenApiDocument, referencePage } from './pages/reference-page.ts';
import { sendPage } from './pages/send-page.ts';
import { sendScript } from './pages/send-script.ts';
import { icon, style } from './pages/style.ts';
import { publicRouter } from './public/router.ts';
import { type AppBindings, type AppEnv, createApp } from './rest/create-app.ts';
import { forwardedPrefixes } from './rest/forwarded-prefixes.ts';
import { mountOperations } from './rest/mount-operations.ts';
import { allowEveryOrigin } from './rest/public-cors.ts';
import { readRequestId, requestIdHeader } from './rest/request-id.ts';

export type PublicEdge = {
  /** Passes a request on to pulse-ingest. */
  readonly forward: (request: Request) => Promise<Response>;
  /** Work that may go on after the answer. */
  readonly defer: (work: Promise<unknown>) => void;
};

type Middleware = MiddlewareHandler<AppEnv<AppBindings & { readonly edge: PublicEdge }>>;

const document = openApiDocument as unknown as OpenApiDocument;
const documentText = JSON.stringify(document);
const forwarded = forwardedPrefixes(document);

/** Passes what is pulse-ingest's on to it, as it came; the answer keeps the id that it has there. */
const forwardToIngest: Middleware = async (c, next) => {
  if (!forwarded.has(c.req.path.split('/')[1]!)) return next();
  const response = await c.env.edge.forward(c.req.raw);
  const requestId = response.headers.get(requestIdHeader);
  if (requestId !== null) c.set('requestId', requestId);
  return response;
};

/** Answers from the edge cache; what it lacks is produced by the routes below. */
const readThroughCache: Middleware = async (c, next) => {
  const response = await serveCached(c.req.raw, {
    cache: c.env.services.cache,
    async produce(read) {
      c.req.raw = read;
      await next();
      return c.res;
    },
    defer: c.env.edge.defer,
    createToken: () => newId('gen', c.env.services.random),
  });
  // set anew: Hono would add the headers of the full answer to those of a 304
  c.res = undefined;
  c.res = response;
};

const app = createApp<AppBindings & { readonly edge: PublicEdge }>();
app.use(forwardToIngest);
app.use(readThroughCache);
mountOperations(app, publicRouter);
const { reference } = pageSeconds;
mountPage(app, {
  path: '/openapi.json',
  serve: () => staticResponse(documentText, 'application/json', reference),
  cors: allowEveryOrigin,
});
mountPage(app, { path: '/docs', serve: () => pageResponse(referencePage(document), reference) });
mountPage(app, {
  path: '/style.css',
  serve: () => staticResponse(style, 'text/css; charset=utf-8', reference),
});
mountPage(app, { path: '/send', serve: () => scriptedPageResponse(sendPage(), reference) });
mountPage(app, {
  path: '/send.js',
  serve: () => staticResponse(sendScript, 'text/javascript; charset=utf-8', reference),
});
mountPage(app, {
  path: '/inside.css',
  serve: () => staticResponse(insideStyle, 'text/css; charset=utf-8', reference),
});
mountPage(app, { path: '/icon.svg', serve: () => staticResponse(icon, 'image/svg+xml', reference) });
mountPage(app, {
  path: '/problems/:code',
  async serve(c) {
    const page = problemPage(c.req.param('code') ?? '');
    if (!page) throw new PulseError('not_found', 'There is no such error code.');
    return pageResponse(page, reference);
  },
});
mountPage(app, {
  path: '/',
  async serve(c) {
    const { communities, exports } = await readFrontPage(c.env.services.db);
    return pageResponse(frontPage(communities, exports), pageSeconds.front);
  },
});

/** Answers a request to pulse-public: reads and pages by itself, through its cache; the rest by pulse-ingest. Never throws. */
export async function handlePublicRequest(
  request: Request,
  services: PublicServices,
  edge: PublicEdge,
  requestId = readRequestId(request, services.random),
): Promise<Response> {
  return app.fetch(request, { services, ingest: null, edge, requestId });
}
