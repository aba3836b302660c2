import type { AnyRouter } from '@trpc/server';
import { Hono, type Context as HonoContext } from 'hono';
import { requireScope } from '../../auth/require-scope.ts';
import { accepts } from '../../cache/accepts.ts';
import { PulseError } from '../../core/errors.ts';
import type { PublicServices, Services } from '../../services.ts';
import { createContext } from '../context.ts';
import { fromThrown } from '../error-map.ts';
import { requestIdHeader, requestIdOf } from '../request-id.ts';
import { createCallerFactory } from '../trpc.ts';
import { answerOperation } from './answer.ts';
import { allowEveryOrigin, allowPreflight } from './cors.ts';
import { runOnce } from './idempotency.ts';
import { listOperations, type Operation } from './operations.ts';
import { problemResponse } from './problem-response.ts';
import { readBinaryBody } from './read-body.ts';
import { readInput } from './read-input.ts';

/** What each request brings along: `app.fetch(request, bindings)`. */
export type RestBindings = { readonly services: PublicServices; readonly ingest: Services | null };
export type RestEnv = { Bindings: RestBindings; Variables: { requestId: string } };

type Procedure = (input: unknown) => Promise<unknown>;
type Caller = (context: ReturnType<typeof createContext>) => unknown;

const honoPath = (path: string): string => path.replaceAll(/\{([a-z_]+)\}/g, ':$1');

function procedureOf(caller: unknown, name: string): Procedure {
  let found = caller;
  for (const part of name.split('.')) found = (found as Record<string, unknown>)[part];
  return found as Procedure;
}

async function serve(c: HonoContext<RestEnv>, operation: Operation, createCaller: Caller): Promise<Response> {
  const request = c.req.raw;
  const { services, ingest } = c.env;
  const { meta } = operation;
  if (!accepts(request.headers.get('accept'), 'application/json'))
    throw new PulseError('not_acceptable', 'This is only to be had as application/json.');
  const context = createContext({
    request,
    services,
    ingest,
    requestId: c.get('requestId'),
  });
  // who may not ask need not learn what is wrong with the question
  const actor = operation.scopes.length === 0 ? null : await context.authenticate();
  if (actor) requireScope(actor, operation.scopes);
  const binaryBody = meta.binaryBody ? readBinaryBody(request) : null;
  const input = await readInput(request, operation, c.req.param());
  const call = procedureOf(createCaller({ ...context, binaryBody }), operation.name);
  const status = meta.successStatus ?? 200;
  const work = async (): Promise<{ status: number; body: string }> => {
    const output = await call(input);
    return { status, body: status === 204 ? '' : JSON.stringify(output) };
  };

  const key = meta.idempotency === undefined ? null : request.headers.get('idempotency-key');
  if (key === null || !actor || !ingest) {
    const { body } = await work();
    return answerOperation(request, operation, { status, text: body });
  }
  const answer = await runOnce(ingest, {
    actor: actor.id,
    key,
    request: JSON.stringify([meta.operationId, input]),
    secret: meta.idempotency === 'once',
    work,
  });
  const response = await answerOperation(request, operation, { status: answer.status, text: answer.body });
  if (answer.replayed) response.headers.set('idempotency-replayed', 'true');
  return response;
}

/** Each path once, `/a/b` before `/a/{id}`: the first route that fits answers. */
function literalsFirst(paths: readonly string[]): string[] {
  const rank = (path: string): string => path.replaceAll('{', '\u{10ffff}');
  return [...new Set(paths)].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/**
 * The REST face of a router: each operation at its path, errors as problem+json, 405 with Allow, OPTIONS and HEAD.
 * What is no operation goes on to the routes that the caller adds, and at last to 404.
 */
export function createRestApp(router: AnyRouter): Hono<RestEnv> {
  const app = new Hono<RestEnv>();
  const operations = listOperations(router);
  const createCaller = createCallerFactory(router) as unknown as Caller;

  app.use(async (c, next) => {
    const requestId = requestIdOf(c.req.raw, c.env.services.random);
    c.set('requestId', requestId);
    await next();
    c.res.headers.set(requestIdHeader, requestId);
  });

  app.onError((thrown, c) => {
    const error = fromThrown(thrown);
    const fields = { request_id: c.get('requestId'), method: c.req.method, path: c.req.path };
    if (error.status >= 500) c.env.services.log.error('request.failed', error.cause ?? error, fields);
    return problemResponse(error, c.req.raw, c.get('requestId'));
  });

  for (const path of literalsFirst(operations.map(({ meta }) => meta.path))) {
    const atPath = operations.filter(({ meta }) => meta.path === path);
    const isPublic = atPath.every(({ meta }) => meta.protect === false);
    const methods = atPath.map(({ meta }) => meta.method);
    const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');

    if (isPublic) {
      app.use(honoPath(path), async (c, next) => {
        await next();
        allowEveryOrigin(c.res.headers);
      });
    }
    for (const operation of atPath) {
      app.on(operation.meta.method, honoPath(path), (c) => serve(c, operation, createCaller));
    }
    app.options(honoPath(path), (c) => {
      const headers = new Headers({ allow });
      if (isPublic) allowPreflight(headers);
      return c.newResponse(null, { status: 204, headers });
    });
    app.all(honoPath(path), (c) => {
      const error = new PulseError(
        'method_not_allowed',
        `${c.req.method} is not possible here, only ${allow}.`,
      );
      const response = problemResponse(error, c.req.raw, c.get('requestId'));
      response.headers.set('allow', allow);
      return response;
    });
  }

  app.notFound((c) =>
    problemResponse(
      new PulseError('not_found', 'There is nothing at this address. /docs lists what there is.'),
      c.req.raw,
      c.get('requestId'),
    ),
  );
  return app;
}
