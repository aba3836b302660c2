import { afterAll, beforeAll, expect, it } from 'vitest';
import { createErasedNames, hashNameAndWords } from '../../../src/pipeline/erasure/erased-names.ts';
import { forgetDecidedWords } from '../../../src/pipeline/erasure/forget-decided-words.ts';
import { listWordDecisions } from '../../../src/storage/repositories/public-review.ts';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
afterAll(() => test.close());

it('forgets decisions about the names of erased people of the community, and no others', async () => {
  for (const slug of ['harbour', 'orchard']) {
    await seedCommunity(test, { slug });
    for (const word of ['rowena', 'rowena tremayne', 'kiln club'])
      await test.d1
        .prepare("INSERT INTO public_words VALUES (?, ?, 'never', 'key_1', 1)")
        .bind(`com_${slug}`, word)
        .run();
  }
  const tombstones = hashNameAndWords('a key', 'Rowena Tremayne').map((each) => ({
    ...each,
    mode: 'remove' as const,
  }));
  const { db } = test.services;
  await forgetDecidedWords(db, 'com_harbour', createErasedNames('a key', tombstones));
  const left = async (slug: string) => (await listWordDecisions(db, `com_${slug}`)).map(({ word }) => word);
  expect(await left('harbour')).toEqual(['kiln club']);
  expect(await left('orchard')).toEqual(['kiln club', 'rowena', 'rowena tremayne']);
});
