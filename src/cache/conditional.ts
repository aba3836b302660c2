/** Headers that a 304 carries. Source: RFC 9110, section 15.4.5. */
const keptOn304 = ['cache-control', 'content-location', 'date', 'etag', 'expires', 'vary', 'link'];

const isKeptOn304 = (name: string): boolean =>
  keptOn304.includes(name) || name.startsWith('access-control-') || name === 'x-request-id';

/** Whether an If-None-Match header names this ETag; the comparison is the weak one. */
export function matchesEtag(header: string, etag: string): boolean {
  if (header.trim() === '*') return true;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => opaque(tag) === opaque(etag));
}

/** The answer to a read as its conditions want it: 304 where the caller has it already, no body for HEAD. */
export function respondConditionally(request: Request, response: Response): Response {
  const etag = response.headers.get('etag');
  const condition = request.headers.get('if-none-match');
  if (response.status === 200 && etag !== null && condition !== null && matchesEtag(condition, etag)) {
    const headers = new Headers([...response.headers].filter(([name]) => isKeptOn304(name.toLowerCase())));
    return new Response(null, { status: 304, headers });
  }
  if (request.method === 'HEAD') {
    return new Response(null, { status: response.status, headers: response.headers });
  }
  return response;
}
