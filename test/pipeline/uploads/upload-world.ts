import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openTestServices } from '../../../testing/harness/open-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { partSize, plantSource } from './part-fixtures.ts';

/** The services of a test file that has to do with uploads: before each of its tests, one source and nothing else. */
export function useUploadWorld(): TestServices {
  const test = {} as TestServices;
  beforeAll(async () => void Object.assign(test, await openTestServices({ uploadPartSize: partSize })));
  beforeEach(async () => {
    await test.reset();
    await plantSource(test);
  });
  afterAll(() => test.close());
  return test;
}
