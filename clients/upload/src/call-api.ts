/** How to reach a Pulse: shared by every call. */
export type Connection = {
  /** Origin, without a path: `http://localhost:8787`. */
  readonly url: string;
  /** API key with the upload scope; null where none is needed. */
  readonly key: string | null;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly signal?: AbortSignal | undefined;
  /** Waits; a test may wait less. Milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** Told before each wait what went wrong and how long (ms) it waits until the next attempt. */
  readonly onRetry?: (error: ApiError, wait: number) => void;
};

/** What the API, or the way to it, said no with. `message` is a sentence for a person. */
export class ApiError extends Error {
  /** One of the API's codes, or `unreachable` where it did not answer, or `bad_answer` where it was not the API. */
  readonly code: string;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** Seconds to wait as the API asks; null where it does not. */
  readonly retryAfter: number | null;

  constructor(code: string, message: string, status: number, retryAfter: number | null = null) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** With its leading slash. */
  readonly path: string;
  readonly json?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** How often at most; 6 unless told. The first call of a command says soon that nobody answers. */
  readonly attempts?: number;
};

const usualAttempts = 6;
const firstPause = 500;
const longestPause = 15_000;

/** Codes that say the same request may do better the next time, besides what the status says. */
const retryableStatuses = new Set([
  'unreachable',
  'upload_part_mismatch',
  'rate_limited',
  'storage_unavailable',
]);

/**
 * One call of the REST API, tried again with growing pauses while what hinders it may pass.
 * Every call of uploading is safe to repeat. The parsed answer, or an ApiError.
 */
export async function callApi<Result>(connection: Connection, call: Call): Promise<Result> {
  const { pause = defaultPause } = connection;
  const { attempts = usualAttempts } = call;
  for (let attempt = 1; ; attempt++) {
    try {
      return await callOnce<Result>(connection, call);
    } catch (thrown) {
      if (!(thrown instanceof ApiError) || !isRetryable(thrown)) throw thrown;
      // what arrives damaged again and again is not mended by more attempts
      const most = thrown.code === 'upload_part_mismatch' ? Math.min(attempts, usualAttempts) : attempts;
      if (attempt >= most) throw thrown;
      connection.signal?.throwIfAborted();
      const grown = Math.min(longestPause, firstPause * 2 ** (attempt - 1));
      const asked = thrown.retryAfter === null ? 0 : Math.min(60_000, thrown.retryAfter * 1000);
      const wait = Math.max(asked, grown * (0.5 + Math.random() / 2));
      connection.onRetry?.(thrown, wait);
      await pause(wait);
      connection.signal?.throwIfAborted();
    }
  }
}

const defaultPause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const isRetryable = ({ code, status }: ApiError): boolean =>
  retryableStatuses.has(code) || status === 429 || (status >= 500 && status !== 501);

async function callOnce<Result>(connection: Connection, call: Call): Promise<Result> {
  const headers: Record<string, string> = { accept: 'application/json', ...call.headers };
  if (connection.key !== null) headers['authorization'] = `Bearer ${connection.key}`;
  const init: RequestInit = { method: call.method, headers };
  if (connection.signal !== undefined) init.signal = connection.signal;
  if (call.bytes !== undefined) {
    headers['content-type'] = 'application/octet-stream';
    init.body = call.bytes;
  } else if (call.json !== undefined) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(call.json);
  }
  let response: Response;
  let text: string;
  try {
    response = await connection.fetch(`${connection.url.replace(/\/+$/, '')}${call.path}`, init);
    text = await response.text();
  } catch {
    connection.signal?.throwIfAborted();
    throw new ApiError('unreachable', `Cannot reach ${connection.url}. Is Beacon Pulse running there?`, 0);
  }
  const answer = parseJson(text);
  if (response.ok && answer !== null) return answer as Result;
  throw errorOf(response, answer);
}

function parseJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The API answers errors as problem+json (RFC 9457) with a `code`. */
function errorOf(response: Response, problem: Record<string, unknown> | null): ApiError {
  const { status } = response;
  const after = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(after) ? after : null;
  if (problem === null || typeof problem['code'] !== 'string')
    return new ApiError('bad_answer', `The server answered ${status}, but not as Beacon Pulse does.`, status);
  const sentence = problem['detail'] ?? problem['title'];
  return new ApiError(
    problem['code'],
    typeof sentence === 'string' ? sentence : `The server answered ${status}.`,
    status,
    retryAfter,
  );
}
