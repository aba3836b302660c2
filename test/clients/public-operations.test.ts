import { createPulseClient } from '@beacon-pulse/client/src/create-pulse-client.ts';
import { pulseExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import { createRestClient } from '@beacon-pulse/rest/src/create-rest-client.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import { publicRouter } from '../../src/routers/public/router.ts';
import { handlePublicRequest } from '../../src/routers/public-app.ts';
import { listOperations } from '../../src/routers/rest/operations.ts';
import { seedCommunity, seedPublicRows } from '../../testing/fixtures/seed-community.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
  const { communityId } = await seedCommunity(test, { slug: 'harbour' });
  await seedPublicRows(test, [
    { communityId, kind: 'pulse', key: '', body: pulseExample },
    {
      communityId,
      kind: 'week',
      key: '2026-W07',
      body: { week: '2026-W07', figures: { messages: { value: 9, n_days: 7 } } },
    },
    {
      communityId,
      kind: 'day',
      key: '2026-02-14:workshop',
      body: { day: '2026-02-14', source: 'workshop', sentences: [] },
    },
  ]);
});
afterAll(() => test.close());

/** Both Workers as one origin. */
const send = (input: unknown, init?: RequestInit): Promise<Response> =>
  handlePublicRequest(input instanceof Request ? input : new Request(String(input), init), test.services, {
    forward: (request) => handleIngestRequest(request, test.services),
    defer: () => undefined,
  });
const url = 'https://clients.test';
const rest = createRestClient({ url, fetch: send });
const typed = createPulseClient({ url, fetch: send as typeof fetch });

/** Every public operation, called through both clients with the same question. */
const calls = {
  pulse: [
    () => rest.GET('/pulse.json', { params: { query: { community: 'harbour' } } }),
    () => typed.public.pulse.query({ community: 'harbour' }),
  ],
  history: [
    () => rest.GET('/pulse/history.json', { params: { query: { limit: 5 } } }),
    () => typed.public.history.query({ limit: 5 }),
  ],
  daily: [() => rest.GET('/pulse/daily.json'), () => typed.public.daily.query({})],
  concepts: [() => rest.GET('/pulse/concepts.json'), () => typed.public.concepts.query({})],
  communities: [() => rest.GET('/communities.json'), () => typed.public.communities.query({})],
  sources: [() => rest.GET('/sources.json'), () => typed.public.sources.query({})],
  health: [() => rest.GET('/health'), () => typed.public.health.query({})],
} as const;

describe('the REST client and the typed client', () => {
  it('are tried with every public operation', () => {
    expect(Object.keys(calls).sort()).toEqual(
      listOperations(publicRouter)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it.each(Object.keys(calls) as (keyof typeof calls)[])('get the same answer of %s', async (name) => {
    const [viaRest, viaRpc] = calls[name];
    const { data, error } = await viaRest();
    expect(error).toBeUndefined();
    expect(data).toBeDefined();
    expect(await viaRpc()).toEqual(data);
  });

  it('tell errors alike', async () => {
    const { error } = await rest.GET('/pulse.json', { params: { query: { community: 'nobody' } } });
    expect(error).toMatchObject({ code: 'not_found', status: 404 });
    const thrown = await typed.public.pulse.query({ community: 'nobody' }).catch((cause: unknown) => cause);
    expect(thrown).toMatchObject({
      data: { code: 'NOT_FOUND', problem: { code: 'not_found', detail: error?.detail } },
    });
  });

  it('batches calls that are made together', async () => {
    const urls: string[] = [];
    const counted = createPulseClient({
      url,
      fetch: ((input: unknown, init?: RequestInit) => {
        urls.push(String(input));
        return send(input, init);
      }) as typeof fetch,
    });
    await Promise.all([counted.public.pulse.query({}), counted.public.history.query({})]);
    expect(urls).toHaveLength(1);
  });
});
