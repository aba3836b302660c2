import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import { handlePublicRequest } from '../../src/routers/public-app.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

/** `GET /health` of pulse-public with this pulse-ingest behind it. */
async function health(askIngest: (path: string) => Promise<Response>): Promise<[number, unknown]> {
  const response = await handlePublicRequest(
    new Request('https://pulse.test/health'),
    { ...test.services, fetchIngest: askIngest },
    { forward: () => Promise.reject(new Error('nothing is passed on')), defer: () => {} },
  );
  return [response.status, await response.json()];
}
const bound = (path: string) =>
  handleIngestRequest(new Request(`https://pulse-ingest${path}`), test.services);

describe('the health of both Workers', () => {
  it('is well when work gets done', async () => {
    expect(await health(bound)).toEqual([200, { status: 'ok', workers: { public: 'ok', ingest: 'ok' } }]);
  });

  it('is degraded, without any figure, when it does not', async () => {
    await test.d1
      .prepare("INSERT INTO outbox VALUES ('out_1', '{}', ?)")
      .bind(test.clock.now - 3_600_000)
      .run();
    expect(await health(bound)).toEqual([
      200,
      { status: 'degraded', workers: { public: 'ok', ingest: 'degraded' } },
    ]);
    expect(test.logged.at(-1)).toMatchObject({
      event: 'health.degraded',
      fields: { complaints: 'unsent_messages' },
    });
  });

  it('tells when the Worker behind does not answer', async () => {
    const degraded = [200, { status: 'degraded', workers: { public: 'ok', ingest: 'unreachable' } }];
    expect(await health(() => Promise.reject(new Error('gone')))).toEqual(degraded);
    expect(await health(async () => new Response('', { status: 500 }))).toEqual(degraded);
  });
});
