import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newAuditEntry } from '../../src/admin/audit-entry.ts';
import { appRouter } from '../../src/routers/app.ts';
import { adminProcedure, router } from '../../src/routers/trpc.ts';
import { insertAuditEntry } from '../../src/storage/repositories/access.ts';
import { saveReplay } from '../../src/storage/repositories/job-messages.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { anAdmin, createAppCaller, mutationsOf } from '../../testing/harness/app-caller.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';
import { auditedMutations, unauditedMutations } from './audited-mutations.ts';
import { findUnaudited } from './find-unaudited.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openTestServices();
});
afterAll(() => test.close());

describe('every change that an operator makes', () => {
  it('leaves an audit entry in the batch of the change', async () => {
    expect(await findUnaudited(test, appRouter)).toEqual([]);
  });

  it('is in one list or the other, and nothing else is', () => {
    const listed = [...Object.keys(auditedMutations), ...Object.keys(unauditedMutations)];
    expect(listed.sort()).toEqual(mutationsOf(appRouter).sort());
  });

  it('is no change where a preview is asked for', async () => {
    await test.reset();
    await seedCommunity(test, { slug: 'harbour' });
    test.statements.length = 0;
    await createAppCaller(test.services).call('admin.previewReplay', { code: 'internal' });
    expect(test.statements.map(({ rowsWritten }) => rowsWritten)).toEqual([0]);
  });

  it.each([
    ['admin.setQuotaLimits', { community: 'harbour' }],
    ['admin.createKey', { name: 'k', scopes: ['read'], expires_at: '2020-01-01T00:00:00Z' }],
    ['admin.updateCommunity', { community: 'harbour', version: 'v1', name: 'Late' }],
    [
      'admin.decidePeople',
      { community: 'harbour', source: 'workshop', decision: 'merge', labels: ['A', 'B'] },
    ],
    ['admin.revokeKey', { key_id: 'key_0' }],
    ['admin.cancelExport', { export_id: 'exp_0' }],
  ])('leaves none where %s is refused', async (name, input) => {
    await test.reset();
    await seedCommunity(test, { slug: 'harbour' });
    await expect(createAppCaller(test.services).call(name, input)).rejects.toThrow();
    expect(await test.d1.prepare('SELECT * FROM audit_log').all()).toMatchObject({ results: [] });
  });

  it('of two at once only the one that is made leaves an entry', async () => {
    await test.reset();
    await seedCommunity(test, { slug: 'harbour' });
    const { call } = createAppCaller(test.services);
    const settled = await Promise.allSettled(
      ['A', 'B', 'C'].map((name) =>
        call('admin.updateCommunity', { community: 'harbour', version: `v${test.clock.now}`, name }),
      ),
    );
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { results } = await test.d1.prepare('SELECT detail FROM audit_log').all();
    expect(results).toEqual([{ detail: '{"settings":["name"]}' }]);
  });
});

it('a replay that finds its dead letters replayed already leaves no entry', async () => {
  await test.reset();
  await seedCommunity(test, { slug: 'harbour' });
  const given = await auditedMutations['admin.replayDeadLetters']!.input(test);
  const replay = (by: string) =>
    saveReplay(test.services.db, {
      ids: ['dlq_1'],
      recoverable: [],
      by,
      now: test.clock.now,
      audit: newAuditEntry(
        test.services,
        { id: by, name: by },
        { action: 'dead_letters.replay', communityId: null, detail: {} },
      ),
    });
  expect(given).toMatchObject({ code: 'storage_unavailable' });
  expect([(await replay('first')).length, (await replay('second')).length]).toEqual([1, 0]);
  expect((await test.d1.prepare('SELECT actor_id FROM audit_log').all()).results).toEqual([
    { actor_id: 'first' },
  ]);
});

describe('a change without an audit entry', () => {
  const planted = (work: (db: TestServices['services']['db']) => Promise<unknown>) =>
    adminProcedure
      .input(z.strictObject({}).loose())
      .output(z.object({}))
      .mutation(async ({ ctx }) => {
        await work(ctx.services.db);
        return {};
      });
  const rename = {
    name: 'communities.rename',
    query: {
      compile: (db: TestServices['services']['db']['build']) =>
        db.updateTable('communities').set({ name: 'Renamed' }).compile(),
    },
  };

  it('is told when it is new', async () => {
    const added = router({ admin: router({ renameCommunity: planted(async () => {}) }) });
    expect(await findUnaudited(test, added)).toEqual([
      expect.stringMatching(
        /^admin\.renameCommunity has no example in test\/admin\/audited-mutations\.ts: give newAuditEntry/,
      ),
    ]);
  });

  it('is told when it writes nothing down', async () => {
    const silent = router({
      admin: router({ createSource: planted((db) => db.run(rename.name, rename.query)) }),
    });
    expect(await findUnaudited(test, silent)).toEqual([
      expect.stringMatching(/^admin\.createSource left 0 audit entries instead of one: .* db\.batch/),
    ]);
  });

  it('is told when its entry is written apart from it', async () => {
    const apart = router({
      admin: router({
        createSource: planted(async (db) => {
          await db.run(rename.name, rename.query);
          const detail = { source: 'kiln-club', name: 'Kiln Club' };
          const act = { action: 'source.create', communityId: 'com_harbour', detail } as const;
          await db.batch([insertAuditEntry(newAuditEntry(test.services, anAdmin, act))]);
        }),
      }),
    });
    expect(await findUnaudited(test, apart)).toEqual([
      expect.stringMatching(/^admin\.createSource writes its audit entry apart from its change/),
    ]);
  });
});
