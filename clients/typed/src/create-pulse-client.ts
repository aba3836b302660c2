/// <reference lib="esnext.disposable" preserve="true" />
import { createTRPCClient, httpBatchLink, type TRPCClient, TRPCClientError } from '@trpc/client';
import type { AppRouter } from './app-router.ts';

export type PulseClient = TRPCClient<AppRouter>;

export type PulseClientOptions = {
  /** Origin of the service, without a path: `https://pulse.example`. */
  readonly url: string;
  /** API key; public procedures need none. */
  readonly key?: string;
  /** Another fetch, for tests and proxies. */
  readonly fetch?: typeof fetch;
};

/** The server takes this many calls in one request. */
const maxItems = 20;

/** Whether something that was thrown comes from a call: then `error.data?.problem` is what the API answered. */
export const isPulseClientError = (error: unknown): error is TRPCClientError<AppRouter> =>
  error instanceof TRPCClientError;

/**
 * A client with the types of the server: `client.public.pulse.query({ community })`. Calls made at the same time travel
 * together. Errors are TRPCClientErrors, their `data.problem` what REST would have answered.
 */
export function createPulseClient({ url, key, fetch: send }: PulseClientOptions): PulseClient {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${url.replace(/\/+$/, '')}/trpc`,
        maxItems,
        headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
        ...(send === undefined ? {} : { fetch: send as never }),
      }),
    ],
  });
}
