import { problem } from '@beacon-pulse/contracts/src/problem.ts';
import { pulseExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from '../../src/routers/app.ts';
import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import { handlePublicRequest } from '../../src/routers/public-app.ts';
import { listOperations, type Operation } from '../../src/routers/rest/operations.ts';
import { seedCommunity, seedPublicRows } from '../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
let key = '';
beforeAll(async () => {
  test = await openMemoryServices();
  const { communityId } = await seedCommunity(test, { slug: 'harbour' });
  await seedPublicRows(test, [{ communityId, kind: 'pulse', key: '', body: pulseExample }]);
  key = (await seedKey(test)).key;
});
afterAll(() => test.close());

const operations = listOperations(appRouter);

/** Values that are right, nearly right and absurd. */
const value = fc.oneof(
  fc.constantFrom(
    'harbour',
    'workshop',
    '*',
    '0',
    '-1',
    '1e9',
    '20',
    'true',
    'null',
    '',
    '../..',
    '%00',
    '😀',
  ),
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.integer().map(String),
);
const jsonValue = fc.oneof(value, fc.jsonValue({ maxDepth: 2 }));

/** What there is, so that some attempts find it. */
const right: Readonly<Record<string, string>> = { community: 'harbour', source: 'workshop' };

type Attempt = {
  readonly operation: Operation;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly body: Record<string, unknown>;
};

const attempt: fc.Arbitrary<Attempt> = fc.constantFrom(...operations).chain((operation) => {
  const fields = Object.keys(operation.input.shape);
  const name = fc.oneof(
    fc.constantFrom(...fields, 'limit', 'cursor', '__proto__'),
    fc.string({ maxLength: 8 }),
  );
  return fc.record({
    operation: fc.constant(operation),
    path: fc.array(fc.tuple(fc.boolean(), value), { minLength: 3, maxLength: 3 }).map((values) =>
      operation.meta.path.replaceAll(/\{([a-z_]+)\}/g, (_, parameter: string) => {
        const [isRight, other] = values.shift() ?? [false, 'x'];
        return encodeURIComponent(((isRight ? right[parameter] : null) ?? other).toWellFormed());
      }),
    ),
    query: fc.array(fc.tuple(name, value), { maxLength: 4 }),
    body: fc.dictionary(name, jsonValue, { maxKeys: 5 }),
  });
});

function send({ operation, path, query, body }: Attempt): Promise<Response> {
  const url = new URL(`https://fuzz.test${path}`);
  for (const [name, text] of query) url.searchParams.append(name, text.toWellFormed());
  const { method } = operation.meta;
  const headers = new Headers({ authorization: `Bearer ${key}`, 'if-match': '*' });
  if (method !== 'GET' && !operation.meta.binaryBody) headers.set('content-type', 'application/json');
  const request = new Request(url, {
    method,
    headers,
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
  });
  return handlePublicRequest(request, test.services, {
    forward: (passed) => handleIngestRequest(passed, test.services),
    defer: () => undefined,
  });
}

describe('whatever is asked', () => {
  it('is answered as the document says, never with 500', async () => {
    const answered = { well: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(attempt, async (tried) => {
        const response = await send(tried);
        const text = await response.text();
        expect(response.headers.get('x-request-id')).not.toBeNull();
        answered[response.status >= 400 ? 'refused' : 'well']++;
        if (response.status >= 400) {
          expect(response.status, text).toBeLessThan(500);
          expect(response.headers.get('content-type')).toBe('application/problem+json');
          expect(problem.safeParse(JSON.parse(text)).error).toBeUndefined();
        } else {
          expect(tried.operation.output.safeParse(JSON.parse(text)).error).toBeUndefined();
        }
      }),
      { numRuns: 10 * operations.length, seed: 7 },
    );
    expect(answered.well).toBeGreaterThan(20);
    expect(answered.refused).toBeGreaterThan(40);
    expect(test.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
