import type { Scope } from '@beacon-pulse/contracts/src/enums.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listTargets, type Targets } from '../../../clients/browser/src/list-targets.ts';
import { handleIngestRequest } from '../../../src/routers/ingest-app.ts';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
  await seedCommunity(test, { slug: 'harbour', name: 'Harbour Makers', published: false });
  await seedCommunity(test, { slug: 'orchard' });
});
afterAll(() => test.close());

async function targetsOf(scope: Scope, communityId: string | null): Promise<Targets> {
  const { key } = await seedKey(test, { scopes: [scope], communityId });
  return listTargets({
    url: 'https://pulse.test',
    key,
    fetch: (url, init) => handleIngestRequest(new Request(url, init), test.services),
  });
}

it('lists the community and the groups that a bound key may send to, and no other', async () => {
  const targets = await targetsOf('upload', 'com_harbour');
  expect(targets.communities).toEqual([{ value: 'harbour', text: 'Harbour Makers' }]);
  expect(targets.groupsOf('harbour')).toEqual([{ value: 'workshop', text: 'Workshop' }]);
  expect(targets.groupsOf('orchard')).toEqual([]);
  expect(targets.problem).toBeNull();
});

it('lists every community to a key of all', async () => {
  const { communities } = await targetsOf('admin', null);
  expect(communities.map(({ value }) => value)).toEqual(['harbour', 'orchard']);
});

it('says why a key that only reads sends nothing', async () => {
  expect(await targetsOf('read', 'com_harbour')).toMatchObject({
    communities: [],
    problem: 'This key may read, but not send.',
  });
});

it('says what is wrong with a key that nobody knows', async () => {
  const key = `bp_${'0'.repeat(12)}_${'0'.repeat(32)}`;
  const asked = listTargets({
    url: 'https://pulse.test',
    key,
    fetch: (url, init) => handleIngestRequest(new Request(url, init), test.services),
  });
  await expect(asked).rejects.toThrow('This key is not known.');
});
