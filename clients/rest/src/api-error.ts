import type { components } from './schema.ts';

/** What the API answers when it refuses a request (RFC 9457). */
export type Problem = components['schemas']['Problem'];

/**
 * A code of the API, `unreachable` where nobody answered, or `bad_answer` where it was not Beacon Pulse that did. A later
 * version of the API may answer codes that are not listed here: treat those by their status.
 */
export type ApiErrorCode = Problem['code'] | 'unreachable' | 'bad_answer';

/** What the API, or the way to it, refused a request with. `message` is a sentence for a person. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** Seconds to wait as the API asks; null where it does not. */
  readonly retryAfter: number | null;
  /** What the API answered: fields that are wrong, the id of the request. Null where it was not the API that answered. */
  readonly problem: Problem | null;

  constructor(
    code: ApiErrorCode,
    message: string,
    status: number,
    { retryAfter = null, problem = null }: Partial<Pick<ApiError, 'retryAfter' | 'problem'>> = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
    this.problem = problem;
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';

/** Reads the error of an answer whose body was parsed, if it could be: the API answers problem+json with a `code`. */
export function toApiError({ status, headers }: Response, body: unknown): ApiError {
  if (!isProblem(body))
    return new ApiError('bad_answer', `The server answered ${status}, but not as Beacon Pulse does.`, status);
  const after = Number(headers.get('retry-after') ?? Number.NaN);
  const sentence: unknown = body.detail ?? body.title;
  return new ApiError(
    body.code,
    typeof sentence === 'string' ? sentence : `The server answered ${status}.`,
    status,
    { retryAfter: Number.isFinite(after) ? after : null, problem: body },
  );
}
