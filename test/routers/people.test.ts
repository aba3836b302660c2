import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
afterAll(() => test.close());

it('names of one person on two phones are proposed with their evidence', async () => {
  const { sourceId } = await seedCommunity(test, { slug: 'harbour' });
  const evidence = JSON.stringify({ pairs: [{ a: '+44 7700 900123', b: 'Ada', n: 40 }], cohorts: [] });
  await test.d1
    .prepare(
      `INSERT INTO weeks (source_id, week, fingerprint, messages, system_messages, evidence) VALUES (?, '2026-W07', 'f', 40, 0, ?)`,
    )
    .bind(sourceId, evidence)
    .run();
  const { key } = await seedKey(test);
  const path = 'GET /api/communities/harbour/sources/workshop/people/proposals';
  const { status, body } = await ingestCaller(test)(path, { key });
  expect(body['data']).toEqual([
    { labels: ['+44 7700 900123', 'Ada'], n: 40, confidence: expect.any(Number), applied: false },
  ]);
  expect(status).toBe(200);
});
