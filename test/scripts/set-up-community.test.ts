import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCommunity } from '../../scripts/local/set-up-community.ts';
import { buildSampleCommunity } from '../../scripts/sample/build-community.ts';
import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
afterAll(() => test.close());

it('sends the pillars of the sample with their keywords', async () => {
  const { key } = await seedKey(test);
  const community = buildSampleCommunity({ seed: 1, weeks: 1 });
  const fetch = (url: string, init: RequestInit) =>
    handleIngestRequest(new Request(url, init), test.services);
  expect(await createCommunity({ url: 'https://pulse.test', key, fetch }, community)).toBe(true);
  const row = await test.d1.prepare('SELECT pillars FROM communities').first<{ pillars: string }>();
  const stored = JSON.parse(row!.pillars) as { name: string; keywords: string[] }[];
  expect(stored).toHaveLength(6);
  expect(stored.map(({ name, keywords }) => [name, keywords])).toEqual(
    community.pillars.map(({ name, keywords }) => [name, [...new Set(keywords)]]),
  );
  expect(stored.every(({ keywords }) => keywords.length > 3)).toBe(true);
});
