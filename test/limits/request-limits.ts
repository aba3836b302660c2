import { handleIngestRequest, maxBatchSize, maxRpcBytes } from '../../src/routers/ingest-app.ts';
import { maxJsonBytes } from '../../src/routers/rest/read-body.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';
import { bytes, count, type Limit, taken } from './limit.ts';

const rpc = async ({ services }: TestServices, path: string, body: string): Promise<string> => {
  const request = new Request(`https://ingest.test/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': String(body.length) },
    body,
  });
  return (await handleIngestRequest(request, services)).text();
};

export const requestLimits: readonly Limit[] = [
  {
    limit: 'JSON body of one request',
    value: bytes(maxJsonBytes),
    beyond: 'refused: `too_large`',
    edges: [
      {
        of: 'bytes',
        outcome: '`too_large`',
        async try(over, test) {
          const { key } = await seedKey(test, { scopes: ['admin'] });
          const json = { slug: 'x'.repeat(maxJsonBytes - '{"slug":""}'.length + over) };
          const { body } = await ingestCaller(test)('POST /api/communities', { key, json });
          // a slug of this length is refused too, but for what it is
          return body['code'] === 'bad_request' ? taken : `\`${body['code']}\``;
        },
      },
    ],
  },
  {
    limit: 'one call over RPC',
    value: `${bytes(maxRpcBytes)}; ${count(maxBatchSize)} calls in a batch`,
    beyond: 'refused: `too_large`; 400',
    edges: [
      {
        of: 'bytes',
        outcome: '`too_large`',
        async try(over, test) {
          const answer = await rpc(test, 'upload.create', JSON.stringify('x'.repeat(maxRpcBytes - 2 + over)));
          return answer.includes('"too_large"') ? '`too_large`' : taken;
        },
      },
      {
        of: 'calls',
        outcome: '400',
        async try(over, test) {
          const path = Array.from({ length: maxBatchSize + over }, () => 'upload.create').join(',');
          const answers = JSON.parse(await rpc(test, `${path}?batch=1`, '{}'));
          const codes = new Set([answers].flat().map(({ error }) => error.data.httpStatus));
          // without a key each call is refused by itself
          return codes.has(401) && answers.length === maxBatchSize ? taken : [...codes].join();
        },
      },
    ],
  },
];
