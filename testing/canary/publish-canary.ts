import type { Policy } from '@beacon-pulse/contracts/src/enums.ts';
import { runCron, schedules } from '../../src/jobs/cron.ts';
import { seedCommunity } from '../fixtures/seed-community.ts';
import { seedKey } from '../fixtures/seed-key.ts';
import { createAppCaller } from '../harness/app-caller.ts';
import { drainQueue } from '../harness/drain-queue.ts';
import { openMemoryServices } from '../harness/open-memory-services.ts';
import type { TestServices } from '../harness/test-services.ts';
import { uploadExports } from '../harness/upload-exports.ts';
import type { CanaryCommunity } from './build-canary-community.ts';
import { createHostileMediaModels, createHostileTextModel } from './hostile-models.ts';

const dayMs = 86_400_000;

/** Changes what is public of a community, as its admin does. */
export async function setPolicy(test: TestServices, slug: string, policy: Policy): Promise<void> {
  await createAppCaller(test.services).call('admin.setPolicy', { community: slug, policy });
  await drainQueue(test);
}

/**
 * Sends the exports of a canary community through the whole product, with models that tell everything: upload over REST,
 * jobs, cron, publication at the most open policy. A file that is no export is sent as well, under the name of a group.
 */
export async function publishCanary(community: CanaryCommunity): Promise<TestServices> {
  const test = await openMemoryServices({
    now: Date.parse(`${community.lastDay}T08:00:00Z`) + dayMs,
    text: createHostileTextModel(community.forms),
    media: createHostileMediaModels(community.forms),
  });
  const { key } = await seedKey(test);
  const { slug } = community;
  await seedCommunity(test, { slug });
  const files = community.exports.map(({ source, rendered }) => ({
    source: community.chats.find(({ chat }) => chat.slug === source)?.language.groupName ?? source,
    fileName: rendered.fileName,
    bytes: rendered.bytes,
  }));
  const broken = {
    ...files[0]!,
    bytes: Uint8Array.from(Buffer.from(community.forms.map(({ text }) => text).join())),
  };
  await uploadExports(test, { key, community: slug, files: [...files, broken] });
  await drainQueue(test);
  for (const schedule of Object.keys(schedules)) {
    await runCron(test.services, schedule);
    await drainQueue(test);
  }
  return test;
}
