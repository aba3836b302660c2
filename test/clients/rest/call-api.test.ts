import { ApiError } from '@beacon-pulse/rest/src/api-error.ts';
import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';
import { createRestClient } from '@beacon-pulse/rest/src/create-rest-client.ts';
import { describe, expect, it } from 'vitest';

type Sent = { readonly url: string; readonly init: RequestInit };

/** A connection whose answers are scripted, the last one for good; what was sent and waited for is noted. */
function openScript(...answers: (() => Response)[]) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const connection: Connection = {
    url: 'https://pulse.test/',
    key: 'bp_key',
    fetch: async (url, init) => {
      sent.push({ url, init });
      return answers[Math.min(sent.length, answers.length) - 1]!();
    },
    pause: async (milliseconds) => void waits.push(milliseconds),
  };
  return { connection, sent, waits };
}

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  (): Response =>
    new Response(JSON.stringify(body), { status, headers });
const text = (body: string, status: number) => (): Response => new Response(body, { status });
const problem = (status: number, code: string, headers?: Record<string, string>) =>
  json({ status, code, title: 'A title.', detail: 'A sentence.', request_id: 'req_1' }, status, headers);
const me = json({ name: 'ops', scopes: ['read'] });
const notTold = { attempts: 1 };

const getMe = (connection: Connection, attempts?: number) =>
  callApi(connection, (api) => api.GET('/api/me'), attempts === undefined ? {} : { attempts });

describe('a call of the API', () => {
  it('carries the key, fills the path, encodes the query, and answers the body', async () => {
    const { connection, sent } = openScript(json({ data: [], next_cursor: null, has_more: false }));
    const params = { path: { community: 'a/b' }, query: { limit: 2, cursor: 'x&y=' } };
    const page = await callApi(connection, (api) =>
      api.GET('/api/communities/{community}/weeks', { params }),
    );
    expect(page.data).toEqual([]);
    expect(sent[0]!.url).toBe('https://pulse.test/api/communities/a%2Fb/weeks?limit=2&cursor=x%26y%3D');
    const headers = new Headers(sent[0]!.init.headers);
    expect([headers.get('authorization'), headers.get('accept')]).toEqual([
      'Bearer bp_key',
      'application/json',
    ]);
  });

  it('sends JSON as JSON', async () => {
    const { connection, sent } = openScript(json({}));
    const body = { upload_id: 'upl_1' };
    await callApi(connection, (api) => api.POST('/upload/multipart/complete', { body }));
    expect(sent[0]!.init).toMatchObject({ method: 'POST', body: '{"upload_id":"upl_1"}' });
    expect(new Headers(sent[0]!.init.headers).get('content-type')).toBe('application/json');
  });

  it('hands bytes to fetch without a copy', async () => {
    const { connection, sent } = openScript(json({}));
    const body = new Uint8Array([1, 2, 3]);
    const params = { path: { upload_id: 'upl_1', part_number: 7 } };
    await callApi(connection, (api) =>
      api.PUT('/upload/multipart/{upload_id}/parts/{part_number}', { params, body }),
    );
    expect(sent[0]!.url).toBe('https://pulse.test/upload/multipart/upl_1/parts/7');
    expect(sent[0]!.init.body).toBe(body);
  });

  it('is repeated while it may succeed, with growing pauses, and says so before each', async () => {
    const told: string[] = [];
    const { connection, sent, waits } = openScript(
      problem(503, 'unavailable'),
      problem(429, 'rate_limited'),
      () => {
        throw new TypeError('fetch failed');
      },
      me,
    );
    const onRetry: Connection['onRetry'] = ({ code, status }) => told.push(`${code} ${status}`);
    expect(await getMe({ ...connection, onRetry })).toMatchObject({ name: 'ops' });
    expect([sent.length, told]).toEqual([4, ['unavailable 503', 'rate_limited 429', 'unreachable 0']]);
    for (const [nth, longest] of [500, 1000, 2000].entries()) {
      expect(waits[nth]).toBeGreaterThanOrEqual(longest / 2);
      expect(waits[nth]).toBeLessThanOrEqual(longest);
    }
  });

  it('waits as long as Retry-After asks, up to a minute', async () => {
    const asking = (seconds: string) => problem(429, 'rate_limited', { 'retry-after': seconds });
    const { connection, waits } = openScript(asking('7'), asking('3600'), me);
    await getMe(connection);
    expect(waits).toEqual([7_000, 60_000]);
  });

  it.each([
    [403, 'forbidden'],
    [404, 'not_found'],
    [422, 'unprocessable'],
    [501, 'internal'],
  ])('is not repeated after %i', async (status, code) => {
    const { connection, sent } = openScript(problem(status, code));
    await expect(getMe(connection)).rejects.toMatchObject({ status, code, message: 'A sentence.' });
    expect(sent).toHaveLength(1);
  });

  it('ends after the attempts that it may make: six, unless told', async () => {
    const { connection, sent } = openScript(problem(500, 'internal'));
    await expect(getMe(connection)).rejects.toThrow('A sentence.');
    expect(sent).toHaveLength(6);
    await expect(getMe(connection, 2)).rejects.toThrow('A sentence.');
    expect(sent).toHaveLength(8);
  });

  it('keeps the problem of the API: the id of the request, the fields that are wrong', async () => {
    const { connection } = openScript(problem(422, 'unprocessable'));
    const thrown = await getMe(connection).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ApiError);
    expect((thrown as ApiError).problem).toMatchObject({ request_id: 'req_1', code: 'unprocessable' });
  });

  it.each([
    ['a page', text('<html>', 200), 200],
    ['nothing', text('', 200), 200],
    ['a number', text('7', 200), 200],
    ['a page of a proxy', text('<html>', 404), 404],
    ['JSON of something else', json({ error: 'no' }, 400), 400],
  ])('says that %s is no answer of Beacon Pulse', async (_, answer, status) => {
    const { connection } = openScript(answer);
    await expect(callApi(connection, (api) => api.GET('/api/me'), notTold)).rejects.toMatchObject({
      code: 'bad_answer',
      status,
      message: `The server answered ${status}, but not as Beacon Pulse does.`,
      problem: null,
    });
  });

  it('takes an answer that is cut short for none', async () => {
    const cut = (): Response =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.error(new TypeError('terminated')),
        }),
      );
    const { connection } = openScript(cut);
    await expect(callApi(connection, (api) => api.GET('/api/me'), notTold)).rejects.toMatchObject({
      code: 'unreachable',
      message: 'Cannot reach https://pulse.test/. Is Beacon Pulse running there?',
    });
  });

  it('throws what the caller gave as the reason when it is stopped while it waits', async () => {
    const stop = new AbortController();
    const { connection, sent } = openScript(problem(503, 'unavailable'));
    const pause = async (): Promise<void> => stop.abort(new Error('enough'));
    const stopped = getMe({ ...connection, pause, signal: stop.signal });
    await expect(stopped).rejects.toThrow('enough');
    expect(sent).toHaveLength(1);
    expect(sent[0]!.init.signal).toBe(stop.signal);
  });

  it('does not hide a mistake of the caller behind the network', async () => {
    const { connection } = openScript(me);
    const mistaken = callApi(connection, () => Promise.reject(new RangeError('mine')));
    await expect(mistaken).rejects.toThrow(RangeError);
  });
});

describe('the plain REST client', () => {
  it('sends bytes as they are, too', async () => {
    const bodies: ArrayBuffer[] = [];
    const client = createRestClient({
      url: 'https://pulse.test',
      fetch: async (request) => {
        bodies.push(await request.arrayBuffer());
        return json({})();
      },
    });
    await client.PUT('/upload/multipart/{upload_id}/parts/{part_number}', {
      params: { path: { upload_id: 'upl_1', part_number: 1 } },
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array([7, 8]),
    });
    expect(new Uint8Array(bodies[0]!)).toEqual(new Uint8Array([7, 8]));
  });
});
