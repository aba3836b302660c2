import type { AuditAction } from '@beacon-pulse/contracts/src/admin/audit-log.ts';
import { expect } from 'vitest';
import { seedExport } from '../../testing/fixtures/seed-export.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { createAppCaller } from '../../testing/harness/app-caller.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

type Input = Record<string, unknown>;

export type AuditedMutation = {
  /** Makes what the call needs, and its input. The community `harbour` with its source `workshop` is there. */
  readonly input: (test: TestServices) => Input | Promise<Input>;
  readonly action: AuditAction;
  /** What the entry says of the change. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** The community that the entry is about; null: all. Left out, `harbour`. */
  readonly communityId?: string | null;
  /** The same call once more finds nothing to change: it is refused, or does nothing. */
  readonly once?: true;
};

const community = 'harbour';
const reason = 'The archive is read this weekend';

async function seedLabels({ d1 }: TestServices): Promise<Input> {
  const labels = ['Ada', 'Mira'];
  for (const label of labels)
    await d1.prepare("INSERT INTO labels VALUES ('src_harbour', ?, ?)").bind(label, `per_${label}`).run();
  return { community, source: 'workshop', decision: 'merge', labels };
}

async function seedDeadLetter({ d1, clock }: TestServices): Promise<void> {
  const message = { v: 2, type: 'community.publish', community_id: 'com_harbour', correlation_id: 'cor_1' };
  await d1
    .prepare(
      `INSERT INTO dead_letters (id, message, subject, type, community_id, error_code, error_message, attempts,
         correlation_id, created_at, last_at)
       VALUES ('dlq_1', ?, 'community.publish:com_harbour', ?, 'com_harbour', 'storage_unavailable', '', 8, 'cor_1', ?, ?)`,
    )
    .bind(JSON.stringify(message), message.type, clock.now, clock.now)
    .run();
}

async function seedKnownWeek({ d1 }: TestServices): Promise<void> {
  await d1.prepare("INSERT INTO coverage VALUES ('src_harbour', '2026-02-09', '2026-02-15', 0)").run();
}

/** Every mutation that leaves an audit entry, with an example of its input. A new mutation needs one, or a reason below. */
export const auditedMutations: Readonly<Record<string, AuditedMutation>> = {
  'admin.createCommunity': {
    input: () => ({ slug: 'orchard', name: 'Orchard', time_zone: 'Europe/Dublin', language: 'en' }),
    action: 'community.create',
    detail: { name: 'Orchard' },
    communityId: expect.stringMatching(/^com_/) as string,
    once: true,
  },
  'admin.updateCommunity': {
    input: () => ({ community, version: '*', name: 'Harbour Makers', min_people: 8 }),
    action: 'community.update',
    detail: { settings: ['min_people', 'name'] },
  },
  'admin.setPolicy': {
    input: () => ({ community, policy: 'private' }),
    action: 'community.unpublish',
    detail: { policy: 'private' },
  },
  'admin.createSource': {
    input: () => ({ community, name: 'Kiln Club' }),
    action: 'source.create',
    detail: { source: 'kiln-club', name: 'Kiln Club' },
    once: true,
  },
  'admin.decidePeople': {
    input: seedLabels,
    action: 'people.merge',
    detail: { source: 'workshop', labels: 2 },
  },
  'admin.updateSource': {
    input: () => ({ community, source: 'workshop', public_name: 'The workshop' }),
    action: 'source.update',
    detail: { source: 'workshop', settings: ['public_name'] },
  },
  'admin.deleteSource': {
    input: () => ({ community, source: 'workshop', confirm: 'workshop' }),
    action: 'source.delete',
    detail: { source: 'workshop' },
    once: true,
  },
  'admin.deleteCommunity': {
    input: () => ({ community, confirm: community }),
    action: 'community.delete',
    detail: { name: community },
    once: true,
  },
  'admin.deleteExport': {
    async input(test) {
      const ids = { communityId: 'com_harbour', sourceId: 'src_harbour' };
      await seedExport(test, { ...ids, id: 'exp_1', status: 'completed' });
      await test.d1.exec("UPDATE exports SET finished_at = created_at WHERE id = 'exp_1'");
      return { export_id: 'exp_1', confirm: 'exp_1' };
    },
    action: 'export.delete',
    detail: { export_id: 'exp_1' },
    once: true,
  },
  'admin.erasePerson': {
    async input(test) {
      await seedLabels(test);
      const chosen = { community, names: ['Ada'] };
      const { call } = createAppCaller(test.services);
      const { confirm } = (await call('admin.previewErasure', chosen)) as { confirm: string };
      return { ...chosen, confirm };
    },
    action: 'people.erase',
    detail: { labels: 1, messages: 'count' },
  },
  'admin.leaveOutPerson': {
    input: () => ({ community, names: ['Ada'], left_out: true }),
    action: 'people.leave_out',
    detail: { labels: 1 },
  },
  'admin.decidePublicWord': {
    input: () => ({ community, word: 'kiln club', decision: 'allow' }),
    action: 'words.decide',
    detail: { decision: 'allow' },
    once: true,
  },
  'admin.publishText': {
    async input(test) {
      await seedKnownWeek(test);
      return { community, week: '2026-W07', version: '*', text: 'A calm week.' };
    },
    action: 'texts.publish',
    detail: { week: '2026-W07', warnings: 0 },
  },
  'admin.withdrawText': {
    async input({ d1 }) {
      await d1
        .prepare(
          `INSERT INTO editor_texts VALUES ('com_harbour', '2026-W07', 'A calm week.', '[]', '', 'key_1', 'Operations', 1)`,
        )
        .run();
      return { community, week: '2026-W07', version: '*' };
    },
    action: 'texts.withdraw',
    detail: { week: '2026-W07' },
    once: true,
  },
  'admin.cancelExport': {
    async input(test) {
      const ids = { communityId: 'com_harbour', sourceId: 'src_harbour' };
      await seedExport(test, { ...ids, id: 'exp_1', status: 'ingesting' });
      return { export_id: 'exp_1' };
    },
    action: 'export.cancel',
    detail: { export_id: 'exp_1' },
    once: true,
  },
  'admin.createKey': {
    input: () => ({ name: 'phone', scopes: ['upload'], community }),
    action: 'key.create',
    detail: { key_id: expect.stringMatching(/^key_/) as string, name: 'phone', scopes: ['upload'] },
  },
  'admin.revokeKey': {
    input: async (test) => ({ key_id: (await seedKey(test, { communityId: 'com_harbour' })).id }),
    action: 'key.revoke',
    detail: { key_id: expect.stringMatching(/^key_/) as string },
    once: true,
  },
  'admin.replayDeadLetters': {
    async input(test) {
      await seedDeadLetter(test);
      const chosen = { code: 'storage_unavailable' };
      const { call } = createAppCaller(test.services);
      const { confirm } = (await call('admin.previewReplay', chosen)) as { confirm: string };
      return { ...chosen, confirm };
    },
    action: 'dead_letters.replay',
    detail: {
      filter: { code: 'storage_unavailable', type: null, ids: null, communityId: null, exportId: null },
      letters: 1,
    },
    communityId: null,
    once: true,
  },
  'admin.setQuotaLimits': {
    input: () => ({ community, plan: 'large', limits: { text: { calls: 1, micro_usd: 1 } } }),
    action: 'quota.set_limits',
    detail: { plan: 'large', limits: { text: { calls: 1, micro_usd: 1 } } },
  },
  'admin.bypassQuota': {
    input: () => ({ community, reason, expires_at: '2026-02-18T18:00:00Z' }),
    action: 'quota.bypass',
    detail: { reason, until: Date.UTC(2026, 1, 18, 18) },
  },
  'inside.createInsideLink': {
    input: () => ({ community }),
    action: 'inside.link',
    detail: { until: Date.UTC(2026, 1, 18, 12, 10) },
  },
  'upload.create': {
    input: () => ({ community, source: 'Kiln Club', file_name: 'chat.zip', size: 3 }),
    action: 'source.create',
    detail: { source: 'kiln-club', name: 'Kiln Club' },
    once: true,
  },
};

const byItsSender =
  'an upload belongs to whoever sends it and changes nothing that operators decide; the timeline of its export tells what became of it';

/** Mutations without an audit entry, and why they need none. */
export const unauditedMutations: Readonly<Record<string, string>> = {
  'admin.previewReplay': 'it changes nothing',
  'admin.previewErasure': 'it changes nothing',
  'admin.checkText': 'it changes nothing, and is counted as a read of names',
  'upload.putPart': byItsSender,
  'upload.complete': byItsSender,
  'upload.abort': byItsSender,
};
