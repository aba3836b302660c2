import type { AnyRouter } from '@trpc/server';
import { expect } from 'vitest';
import type { Services } from '../../src/services.ts';
import type { Db } from '../../src/storage/db.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { anAdmin, createAppCaller, mutationsOf } from '../../testing/harness/app-caller.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';
import { type AuditedMutation, auditedMutations, unauditedMutations } from './audited-mutations.ts';

type Write = { readonly names: readonly string[]; readonly batched: boolean };

const isRead = (name: string): boolean => /\.(?:find|list|read)(?:_|$)/.test(name);
const fix =
  'give newAuditEntry(…) to the repository function and put insertAuditEntry(audit) into the db.batch of its change';

/** The same services, and every write that goes through them: one batch, or one statement by itself. */
function watchWrites(services: Services): { services: Services; writes: Write[] } {
  const writes: Write[] = [];
  const { db } = services;
  const watched: Db = {
    ...db,
    run(name, query) {
      writes.push({ names: [name], batched: false });
      return db.run(name, query);
    },
    batch(queries) {
      const names = queries.map(({ name }) => name).filter((name) => !isRead(name));
      if (names.length > 0) writes.push({ names, batched: true });
      return db.batch(queries);
    },
  };
  return { services: { ...services, db: watched }, writes };
}

async function entries({ d1 }: TestServices) {
  const { results } = await d1
    .prepare('SELECT action, actor_id, actor_name, community_id, detail FROM audit_log ORDER BY id')
    .all<{ detail: string }>();
  return results.map((row) => ({ ...row, detail: JSON.parse(row.detail) as unknown }));
}

async function checkAudited(
  test: TestServices,
  router: AnyRouter,
  name: string,
  { input, action, communityId = 'com_harbour', detail, once }: AuditedMutation,
): Promise<string[]> {
  const given = await input(test);
  const { services, writes } = watchWrites(test.services);
  const { call } = createAppCaller(services, router);
  await call(name, given);
  const found = await entries(test);
  if (found.length !== 1) return [`${name} left ${found.length} audit entries instead of one: ${fix}.`];
  expect([name, found]).toEqual([
    name,
    [{ action, actor_id: anAdmin.id, actor_name: anAdmin.name, community_id: communityId, detail }],
  ]);
  const together = writes.some(({ names }) => names.includes('audit_log.insert') && names.length > 1);
  if (!together)
    return [`${name} writes its audit entry apart from its change, so that one can be lost: ${fix}.`];
  if (once) {
    await call(name, given).catch(() => undefined);
    if ((await entries(test)).length !== 1)
      return [`${name} left an entry for a change that was not made: insertAuditEntry(audit, { where }).`];
  }
  return [];
}

/** What is wrong with the mutations of a router, each as a sentence that says what to do. */
export async function findUnaudited(test: TestServices, router: AnyRouter): Promise<string[]> {
  const problems: string[] = [];
  for (const name of mutationsOf(router)) {
    const audited = auditedMutations[name];
    if (audited === undefined) {
      if (name in unauditedMutations) continue;
      problems.push(
        `${name} has no example in test/admin/audited-mutations.ts: ${fix}, and add an example of its input and its action there.`,
      );
      continue;
    }
    await test.reset();
    await seedCommunity(test, { slug: 'harbour' });
    problems.push(...(await checkAudited(test, router, name, audited)));
  }
  return problems;
}
