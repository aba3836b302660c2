import { cors } from 'hono/cors';

/** Lets every site read the answers to public reads; never with credentials. */
export const allowEveryOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'OPTIONS'],
  allowHeaders: ['If-None-Match', 'X-Request-Id'],
  exposeHeaders: [
    'ETag',
    'Link',
    'RateLimit',
    'RateLimit-Policy',
    'Retry-After',
    'Deprecation',
    'Sunset',
    'X-Request-Id',
  ],
  maxAge: 86_400,
});
