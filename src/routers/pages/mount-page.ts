import type { Hono, MiddlewareHandler } from 'hono';
import type { AppBindings, AppEnv } from '../rest/create-app.ts';
import { refuseMethod } from '../rest/refuse-method.ts';

type Page<Bindings extends AppBindings> = {
  readonly path: string;
  /** Answers GET; HEAD is the same without a body. */
  readonly serve: MiddlewareHandler<AppEnv<Bindings>>;
  /** Lets other sites read it. */
  readonly cors?: MiddlewareHandler;
};

const allow = 'GET, HEAD, OPTIONS';

/** Mounts something to read that is no operation: GET and HEAD, OPTIONS says so, and all else is 405. */
export function mountPage<Bindings extends AppBindings>(
  app: Hono<AppEnv<Bindings>>,
  { path, serve, cors }: Page<Bindings>,
): void {
  app.options(path, async (c, next) => {
    c.header('allow', allow);
    await next();
  });
  if (cors) app.use(path, cors);
  app.options(path, (c) => c.body(null, 204));
  app.get(path, serve);
  app.all(path, (c) => refuseMethod(c.req.raw, c.get('requestId'), allow));
}
