import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { PulseError, toPulseError } from '../core/errors.ts';
import type { Services } from '../services.ts';
import { adminRouter } from './admin/router.ts';
import { appRouter } from './app.ts';
import { createContext } from './context.ts';
import { fromThrown } from './error-map.ts';
import { ingestHealth, ingestHealthPath } from './ingest-health.ts';
import { requestIdHeader, requestIdOf } from './request-id.ts';
import { createRestApp } from './rest/adapter.ts';
import { problemResponse } from './rest/problem-response.ts';
import { router } from './trpc.ts';
import { uploadRouter } from './upload/router.ts';

export const maxRpcBytes = 256 * 1024;
export const maxBatchSize = 20;

const app = createRestApp(router({ upload: uploadRouter, admin: adminRouter }));

async function serveRpc(request: Request, services: Services): Promise<Response> {
  const requestId = requestIdOf(request, services.random);
  const length = Number(request.headers.get('content-length') ?? '0');
  if (!(length <= maxRpcBytes)) {
    const error = new PulseError('too_large', `A call is larger than ${maxRpcBytes} bytes.`);
    return problemResponse(error, request, requestId);
  }
  return fetchRequestHandler({
    endpoint: '/trpc',
    req: request,
    router: appRouter,
    maxBatchSize,
    createContext: () => createContext({ request, services, ingest: services, requestId }),
    onError({ error, path }) {
      const known = fromThrown(error);
      if (known.status >= 500)
        services.log.error('rpc.failed', known.cause ?? known, { request_id: requestId, path });
    },
    responseMeta({ errors }) {
      const headers = new Headers({ [requestIdHeader]: requestId, 'cache-control': 'no-store' });
      if (errors.some(({ code }) => code === 'UNAUTHORIZED')) headers.set('www-authenticate', 'Bearer');
      return { headers };
    },
  });
}

/** Answers a request to pulse-ingest: tRPC at /trpc, and the REST operations of upload and admin. Never throws. */
export async function handleIngestRequest(request: Request, services: Services): Promise<Response> {
  try {
    const { pathname } = new URL(request.url);
    if (pathname === '/trpc' || pathname.startsWith('/trpc/')) return await serveRpc(request, services);
    if (pathname === ingestHealthPath) return await ingestHealth(services);
    return await app.fetch(request, { services, ingest: services });
  } catch (thrown) {
    services.log.error('request.failed', thrown);
    return problemResponse(toPulseError(thrown), request, requestIdOf(request, services.random));
  }
}
