/** What a script of another site may see of a public answer. */
const exposed = [
  'ETag',
  'Link',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Deprecation',
  'Sunset',
  'X-Request-Id',
].join(', ');

/** Lets every site read this answer; never with credentials. */
export function allowEveryOrigin(headers: Headers): void {
  headers.set('access-control-allow-origin', '*');
  headers.set('access-control-expose-headers', exposed);
}

/** Headers of an answer to a preflight of a public read. */
export function allowPreflight(headers: Headers): void {
  allowEveryOrigin(headers);
  headers.set('access-control-allow-methods', 'GET, HEAD, OPTIONS');
  headers.set('access-control-allow-headers', 'If-None-Match, X-Request-Id');
  headers.set('access-control-max-age', '86400');
}
