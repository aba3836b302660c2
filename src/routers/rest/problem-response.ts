import type { PulseError } from '../../core/errors.ts';
import { makeProblem, problemContentType } from '../problem.ts';

/** An error as an answer. Unknown errors must have been logged before: here they are only told apart. */
export function problemResponse(error: PulseError, request: Request, requestId: string): Response {
  const problem = makeProblem({
    code: error.code,
    detail: error.message,
    instance: new URL(request.url).pathname,
    requestId,
    errors: error.details,
  });
  const headers = new Headers({
    'content-type': problemContentType,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  if (error.retryAfter !== null) headers.set('retry-after', String(Math.ceil(error.retryAfter)));
  if (error.status === 401) headers.set('www-authenticate', 'Bearer');
  return new Response(request.method === 'HEAD' ? null : JSON.stringify(problem), {
    status: error.status,
    headers,
  });
}
