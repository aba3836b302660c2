import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import type { TestServices } from './test-services.ts';

export type CallerResponse = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
};

type CallerRequest = {
  readonly key?: string | null;
  readonly json?: unknown;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
};

/** Asks pulse-ingest over REST: `ask('POST /api/keys', { key, json })`. */
export function ingestCaller({ services }: Pick<TestServices, 'services'>) {
  return async (
    line: string,
    { key = null, json, headers = {}, body }: CallerRequest = {},
  ): Promise<CallerResponse> => {
    const [method = 'GET', path = '/'] = line.split(' ');
    const sent = new Headers(headers);
    if (key !== null) sent.set('authorization', `Bearer ${key}`);
    if (json !== undefined && !sent.has('content-type')) sent.set('content-type', 'application/json');
    const request = new Request(`https://ingest.test${path}`, {
      method,
      headers: sent,
      ...(json === undefined ? (body === undefined ? {} : { body }) : { body: JSON.stringify(json) }),
    });
    const response = await handleIngestRequest(request, services);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  };
}
