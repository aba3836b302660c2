import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Context as HonoContext } from 'hono';
import type { Services } from '../services.ts';
import { adminRouter } from './admin/router.ts';
import { appRouter } from './app.ts';
import { createContext } from './context.ts';
import { fromThrown, isRefusedKey } from './error-map.ts';
import { ingestHealth, ingestHealthPath } from './ingest-health.ts';
import { insideRouter } from './inside/router.ts';
import { mountInside } from './pages/inside/serve-inside.ts';
import { type AppEnv, createApp } from './rest/create-app.ts';
import { limitBody, mountOperations } from './rest/mount-operations.ts';
import { readRequestId } from './rest/request-id.ts';
import { rememberRequestOfError, router } from './trpc.ts';
import { uploadRouter } from './upload/router.ts';

type IngestEnv = AppEnv<{ readonly services: Services; readonly ingest: Services }>;

export const maxRpcBytes = 256 * 1024;
export const maxBatchSize = 20;

function serveRpc(c: HonoContext<IngestEnv>): Promise<Response> {
  const request = c.req.raw;
  const { services } = c.env;
  const requestId = c.get('requestId');
  return fetchRequestHandler({
    endpoint: '/trpc',
    req: request,
    router: appRouter,
    maxBatchSize,
    createContext: () => createContext({ request, services, ingest: services, requestId }),
    onError({ error, path }) {
      rememberRequestOfError(error, requestId);
      const known = fromThrown(error);
      const fields = { request_id: requestId, path };
      if (known.status >= 500) services.log.error('rpc.failed', known.cause ?? known, fields);
      if (isRefusedKey(known)) services.log.warn('rpc.refused', { ...fields, code: known.code });
    },
    responseMeta({ errors }) {
      const headers = new Headers({ 'cache-control': 'no-store' });
      if (errors.some(({ code }) => code === 'UNAUTHORIZED')) headers.set('www-authenticate', 'Bearer');
      return { headers };
    },
  });
}

const app = createApp<IngestEnv['Bindings']>();
app.get(ingestHealthPath, (c) => ingestHealth(c.env.services));
app.all('/trpc/*', limitBody(maxRpcBytes, 'A call'), serveRpc);
mountInside(app);
mountOperations(app, router({ upload: uploadRouter, inside: insideRouter, admin: adminRouter }));

/** Answers a request to pulse-ingest: tRPC at /trpc, and the REST operations of upload and admin. Never throws. */
export async function handleIngestRequest(
  request: Request,
  services: Services,
  requestId = readRequestId(request, services.random),
): Promise<Response> {
  return app.fetch(request, { services, ingest: services, requestId });
}
