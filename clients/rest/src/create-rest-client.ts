import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.ts';

export type RestClient = Client<paths>;

export type RestClientOptions = {
  /** Origin of the service, without a path: `https://pulse.example`. */
  readonly url: string;
  /** API key; public operations need none. */
  readonly key?: string;
  /** Another fetch, for tests and proxies. */
  readonly fetch?: (request: Request) => Promise<Response>;
};

/** Leaves bytes as they are; everything else travels as JSON. */
export const serializeBody = (body: unknown): unknown =>
  body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body)
    ? body
    : JSON.stringify(body);

/** A REST client typed by the OpenAPI document: `client.GET('/pulse.json')` answers `{ data }` or `{ error }`, a problem. */
export function createRestClient({ url, key, fetch: send }: RestClientOptions): RestClient {
  return createClient<paths>({
    baseUrl: url.replace(/\/+$/, ''),
    headers: {
      accept: 'application/json, application/problem+json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    bodySerializer: serializeBody,
    ...(send === undefined ? {} : { fetch: send }),
  });
}
