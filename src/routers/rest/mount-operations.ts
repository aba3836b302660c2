import type { AnyRouter } from '@trpc/server';
import type { Hono, Context as HonoContext, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requireScope } from '../../auth/require-scope.ts';
import { accepts } from '../../cache/accepts.ts';
import { PulseError } from '../../core/errors.ts';
import { createContext } from '../context.ts';
import { createCallerFactory } from '../trpc.ts';
import type { AppBindings, AppEnv } from './create-app.ts';
import { runOnce } from './idempotency.ts';
import { listOperations, type Operation } from './operations.ts';
import { allowEveryOrigin } from './public-cors.ts';
import { maxJsonBytes, readBinaryBody } from './read-body.ts';
import { readInput } from './read-input.ts';
import { refuseMethod } from './refuse-method.ts';
import { type OperationResponse, readStoredText, respond, toOperationResponse } from './respond.ts';

type Procedure = (input: unknown) => Promise<unknown>;
type Caller = (context: ReturnType<typeof createContext>) => unknown;
type Middleware = MiddlewareHandler<AppEnv>;

const honoPath = (path: string): string => path.replaceAll(/\{([a-z_]+)\}/g, ':$1');

function procedureOf(caller: unknown, name: string): Procedure {
  let found = caller;
  for (const part of name.split('.')) found = (found as Record<string, unknown>)[part];
  return found as Procedure;
}

const requireJsonAccepted: Middleware = async (c, next) => {
  if (!accepts(c.req.header('accept') ?? null, 'application/json'))
    throw new PulseError('not_acceptable', 'This resource is available only as application/json.');
  await next();
};

/** Lets pass who may call the operation. It comes before the body: who may not ask need not learn what is wrong with the question. */
const authorize =
  ({ scopes }: Operation): Middleware =>
  async (c, next) => {
    const { services, ingest } = c.env;
    const context = createContext({
      request: c.req.raw,
      services,
      ingest,
      requestId: c.get('requestId'),
    });
    const actor = scopes.length === 0 ? null : await context.authenticate();
    if (actor) requireScope(actor, scopes);
    c.set('call', { context, actor });
    await next();
  };

/** Refuses a body that is larger. */
export const limitBody = (maxSize: number, what: string): Middleware =>
  bodyLimit({
    maxSize,
    onError() {
      throw new PulseError('too_large', `${what} is larger than ${maxSize} bytes.`);
    },
  });

const limitJson = limitBody(maxJsonBytes, 'The request body');

async function serve(c: HonoContext<AppEnv>, operation: Operation, createCaller: Caller): Promise<Response> {
  const request = c.req.raw;
  const { meta } = operation;
  const { context, actor } = c.get('call');
  const binaryBody = meta.binaryBody ? readBinaryBody(request) : null;
  const input = await readInput(request, operation, c.req.param());
  const call = procedureOf(createCaller({ ...context, binaryBody, sendsText: true }), operation.name);
  const status = meta.successStatus ?? 200;
  const work = async (): Promise<OperationResponse> => toOperationResponse(status, await call(input));

  const key = meta.idempotency === undefined ? null : request.headers.get('idempotency-key');
  if (key === null || !actor || !context.ingest) {
    return respond(request, operation, await work());
  }
  const answer = await runOnce(context.ingest, {
    actor: actor.id,
    key,
    request: JSON.stringify([meta.operationId, input]),
    secret: meta.idempotency === 'once',
    work: async () => {
      const { status: done, text } = await work();
      return { status: done, body: text };
    },
  });
  const response = await respond(request, operation, readStoredText(answer.status, answer.body));
  if (answer.replayed) response.headers.set('idempotency-replayed', 'true');
  return response;
}

/** Each path once, `/a/b` before `/a/{id}`: the first route that fits answers. */
function literalsFirst(paths: readonly string[]): string[] {
  const rank = (path: string): string => path.replaceAll('{', '\u{10ffff}');
  return [...new Set(paths)].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function mountPath(
  app: Hono<AppEnv>,
  path: string,
  operations: readonly Operation[],
  createCaller: Caller,
): void {
  const isPublic = operations.every(({ meta }) => meta.protect === false);
  const methods = operations.map(({ meta }) => meta.method);
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');

  app.options(path, async (c, next) => {
    c.res.headers.set('allow', allow);
    await next();
  });
  if (isPublic) app.use(path, allowEveryOrigin);
  app.options(path, (c) => c.body(null, 204));
  for (const operation of operations) {
    const { method, binaryBody } = operation.meta;
    app.on(method, path, requireJsonAccepted, authorize(operation));
    if (method !== 'GET' && !binaryBody) app.on(method, path, limitJson);
    app.on(method, path, (c) => serve(c, operation, createCaller));
  }
  app.all(path, (c) => refuseMethod(c.req.raw, c.get('requestId'), allow));
}

/**
 * Mounts the REST face of a router: each operation at its path, errors as problem+json, 405 with Allow, OPTIONS and HEAD.
 * What is no operation goes on to the routes that the caller adds, and at last to 404.
 */
export function mountOperations<Bindings extends AppBindings>(
  app: Hono<AppEnv<Bindings>>,
  router: AnyRouter,
): Hono<AppEnv<Bindings>> {
  const operations = listOperations(router);
  const createCaller = createCallerFactory(router) as unknown as Caller;
  for (const path of literalsFirst(operations.map(({ meta }) => meta.path))) {
    const atPath = operations.filter(({ meta }) => meta.path === path);
    mountPath(app as unknown as Hono<AppEnv>, honoPath(path), atPath, createCaller);
  }
  return app;
}
