import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewedWords } from '../../../scripts/sample/content/reviewed-words.ts';
import { renderSampleExports } from '../../../scripts/sample/render-sample-exports.ts';
import { phraseKey } from '../../../src/pipeline/privacy/public-words/phrase.ts';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { drainQueue } from '../../../testing/harness/drain-queue.ts';
import { ingestCaller } from '../../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { uploadExports } from '../../../testing/harness/upload-exports.ts';

/** The seed of the community that `npm start` fills itself with. */
const seed = 1;

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices({ now: Date.UTC(2026, 10, 16, 8) });
  await seedCommunity(test, { slug: 'harbour' });
  const { community, exports } = renderSampleExports(seed);
  await test.d1.prepare('UPDATE communities SET pillars = ?').bind(JSON.stringify(community.pillars)).run();
  const { key } = await seedKey(test);
  const ask = ingestCaller(test);
  for (const decision of ['allow', 'never'] as const)
    for (const word of reviewedWords[decision])
      await ask(`PUT /api/communities/harbour/public-words/${encodeURIComponent(word)}`, {
        key,
        json: { decision },
      });
  const files = exports.map(({ source, rendered }) => ({
    source,
    fileName: rendered.fileName,
    bytes: rendered.bytes,
  }));
  await uploadExports(test, { key, community: 'harbour', files });
  await drainQueue(test);
}, 120_000);
afterAll(() => test.close());

describe('the review of the sample', () => {
  it('is written in the keys under which decisions are kept', () => {
    const all = [...reviewedWords.allow, ...reviewedWords.never];
    expect(all.map(phraseKey)).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is done: nothing waits that enough people use', async () => {
    const { key } = await seedKey(test);
    const { body } = await ingestCaller(test)(
      'GET /api/communities/harbour/public-words?state=waiting&limit=200',
      { key },
    );
    expect((body['data'] as { word: string }[]).map(({ word }) => word)).toEqual([]);
  });

  it('shows named concepts, and weeks with what they were about', async () => {
    const { results } = await test.d1
      .prepare("SELECT kind, body FROM public_rows WHERE kind IN ('week', 'concepts')")
      .all<{ kind: string; body: string }>();
    const names = results
      .filter(({ kind }) => kind === 'concepts')
      .flatMap(({ body }) => (JSON.parse(body) as { concepts: { name: string }[] }).concepts)
      .map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(30);
    expect(names).toEqual(expect.arrayContaining(['tool library', 'kayak', 'mercadillo', 'Marktstand']));
    expect(names).not.toContain('left');
    const weeks = results.filter(({ kind }) => kind === 'week').map(({ body }) => body);
    const told = weeks.filter((body) => names.some((name) => body.includes(`: ${name}`)));
    expect(told.length).toBeGreaterThanOrEqual(weeks.length / 2);
  });
});
