import { Hono, type Context as HonoContext } from 'hono';
import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import type { PublicServices, Services } from '../../services.ts';
import type { Context } from '../context.ts';
import { fromThrown, isRefusedKey } from '../error-map.ts';
import { problemResponse } from './problem-response.ts';
import { readRequestId, requestIdHeader } from './request-id.ts';

/** What each request brings along: `app.fetch(request, bindings)`. */
export type AppBindings = {
  readonly services: PublicServices;
  readonly ingest: Services | null;
  /** The id that the Worker has given the request, with its log; left out, the app reads or makes one. */
  readonly requestId?: string;
};

export type AppEnv<Bindings extends AppBindings = AppBindings> = {
  Bindings: Bindings;
  Variables: {
    requestId: string;
    /** Set once the caller of an operation is known to be allowed to call it. */
    call: { readonly context: Context; readonly actor: Actor | null };
  };
};

/** Answers with an error under the id of its request. Errors nobody foresaw are logged in full, refused keys in a line. */
function answerProblem(thrown: Error, c: HonoContext<AppEnv>): Response {
  const error = fromThrown(thrown);
  const fields = { request_id: c.get('requestId'), method: c.req.method, path: c.req.path };
  const { log } = c.env.services;
  if (error.status >= 500) log.error('request.failed', error.cause ?? error, fields);
  if (isRefusedKey(error)) log.warn('request.refused', { ...fields, code: error.code });
  return problemResponse(error, c.req.raw, c.get('requestId'));
}

/** Creates an app in which every request has an id, every error is a problem, and nothing has an address yet. */
export function createApp<Bindings extends AppBindings = AppBindings>(): Hono<AppEnv<Bindings>> {
  const app = new Hono<AppEnv<Bindings>>();
  app.use(async (c, next) => {
    c.set('requestId', c.env.requestId ?? readRequestId(c.req.raw, c.env.services.random));
    await next();
    // a Response that Hono did not make itself lacks the header until here
    c.header(requestIdHeader, c.get('requestId'));
  });
  app.onError((thrown, c) => answerProblem(thrown, c as unknown as HonoContext<AppEnv>));
  app.notFound((c) =>
    problemResponse(
      new PulseError('not_found', 'There is nothing at this address. See /docs for all operations.'),
      c.req.raw,
      c.get('requestId'),
    ),
  );
  return app;
}
