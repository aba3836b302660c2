import createClient from 'openapi-fetch';
import { ApiError, toApiError } from './api-error.ts';
import { type RestClient, serializeBody } from './create-rest-client.ts';
import type { paths } from './schema.ts';

/** How to reach a Pulse: shared by every call. */
export type Connection = {
  /** Origin, without a path: `http://localhost:8787`. */
  readonly url: string;
  /** API key; null where none is needed. */
  readonly key: string | null;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly signal?: AbortSignal | undefined;
  /** Waits; a test may wait less. Milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** Told before each wait what went wrong and how long (ms) it waits until the next attempt. */
  readonly onRetry?: (error: ApiError, wait: number) => void;
};

/** What an operation answers: `data` where it went well. */
export type ApiAnswer<Data> = {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
};

export type CallOptions = {
  /** How often at most; 6 unless told. 1 for what may not be repeated; the first call of a command says soon that nobody answers. */
  readonly attempts?: number;
};

const usualAttempts = 6;
const firstPause = 500;
const longestPause = 15_000;

/** Codes that say the same request may do better the next time, besides what the status says. */
const retryableCodes = new Set<string>([
  'unreachable',
  'upload_part_mismatch',
  'rate_limited',
  'storage_unavailable',
]);

/**
 * Calls one operation of the API, and again with growing pauses while what hinders it may pass:
 * `callApi(connection, (api) => api.GET('/api/me'))`.
 * @returns the body of the answer, typed by the OpenAPI document
 * @throws ApiError when it was refused, or when nobody answered
 */
export async function callApi<Data>(
  connection: Connection,
  call: (api: RestClient) => Promise<ApiAnswer<Data>>,
  { attempts = usualAttempts }: CallOptions = {},
): Promise<Data> {
  const { pause = defaultPause } = connection;
  const api = openApi(connection);
  for (let attempt = 1; ; attempt++) {
    try {
      return await callOnce(api, call);
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
  retryableCodes.has(code) || status === 429 || (status >= 500 && status !== 501);

async function callOnce<Data>(
  api: RestClient,
  call: (api: RestClient) => Promise<ApiAnswer<Data>>,
): Promise<Data> {
  const { data, error, response } = await call(api);
  if (response.ok && typeof data === 'object' && data !== null) return data;
  throw toApiError(response, error);
}

/** Stands in for a Request, whose constructor would copy the bytes of a part: what is to be sent goes to `fetch` as it is. */
class PlainRequest {
  readonly url: string;
  readonly init: RequestInit;
  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.init = init;
  }
}

function openApi(connection: Connection): RestClient {
  const { url, key, signal } = connection;
  return createClient<paths>({
    baseUrl: url.replace(/\/+$/, ''),
    headers: { accept: 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
    bodySerializer: serializeBody,
    Request: PlainRequest as never,
    fetch: (request) => receive(connection, request as unknown as PlainRequest),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Sends a request and waits for all of its answer, so that one cut short counts as none. */
async function receive(connection: Connection, { url, init }: PlainRequest): Promise<Response> {
  let response: Response;
  let text: string;
  try {
    response = await connection.fetch(url, init);
    text = await response.text();
  } catch {
    connection.signal?.throwIfAborted();
    throw new ApiError('unreachable', `Cannot reach ${connection.url}. Is Beacon Pulse running there?`, 0);
  }
  if (response.ok && !isJson(text)) throw toApiError(response, null);
  return new Response(text === '' ? null : text, response);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
