import type { Hono } from 'hono';
import { publicRouter } from './public/router.ts';
import { createRestApp, type RestEnv } from './rest/adapter.ts';

/** The public reads, without cache and pages. */
export const publicApi: Hono<RestEnv> = createRestApp(publicRouter);
