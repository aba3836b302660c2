import { describe, expect, it } from 'vitest';
import document from '../../openapi/openapi.json' with { type: 'json' };
import { appRouter } from '../../src/routers/app.ts';
import { handlePublicRequest } from '../../src/routers/public-app.ts';
import { forwardedPrefixes } from '../../src/routers/rest/forwarded-prefixes.ts';
import { listOperations } from '../../src/routers/rest/operations.ts';
import { createSeededRandom } from '../../testing/harness/seeded-random.ts';

const operations = listOperations(appRouter).filter(({ scopes }) => scopes.length > 0);
const services = { random: createSeededRandom(1) } as unknown as Parameters<typeof handlePublicRequest>[1];
const edge = {
  forward: async (request: Request) =>
    new Response(request.url, { headers: { 'x-request-id': 'of-pulse-ingest' } }),
  defer: () => undefined,
};

describe('pulse-public', () => {
  it.each(operations)('passes $meta.method $meta.path on, as it came', async ({ meta }) => {
    const url = `https://pulse.test${meta.path.replaceAll(/[{}]/g, '')}?a=%20b`;
    const answer = await handlePublicRequest(new Request(url, { method: meta.method }), services, edge);
    expect(await answer.text()).toBe(url);
    expect(answer.headers.get('x-request-id')).toBe('of-pulse-ingest');
  });

  it('passes on what the document says needs a key, and RPC', () => {
    expect([...forwardedPrefixes(document)].sort()).toEqual([
      'api',
      'exports',
      'inside',
      'quota',
      'trpc',
      'upload',
    ]);
  });

  it('refuses a public read where nobody could reach it', () => {
    const paths = {
      '/exports': { get: { security: [{ bearer: ['admin'] }] } },
      '/exports/public.json': { get: { security: [] } },
    };
    expect(() => forwardedPrefixes({ paths })).toThrow('give it a path with another first segment');
  });

  it('answers with a problem where pulse-ingest does not answer', async () => {
    const logged: unknown[] = [];
    const answer = await handlePublicRequest(
      new Request('https://pulse.test/exports', { headers: { 'x-request-id': 'mine' } }),
      { ...services, log: { error: (event: string) => logged.push(event) } } as unknown as typeof services,
      { ...edge, forward: () => Promise.reject(new Error('gone')) },
    );
    expect([answer.status, await answer.json()]).toMatchObject([
      500,
      { code: 'internal', request_id: 'mine' },
    ]);
    expect(logged).toEqual(['request.failed']);
  });
});
