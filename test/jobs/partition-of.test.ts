import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { expect, it } from 'vitest';
import { orderInPartition, partitionOf, readsArchive } from '../../src/jobs/partitions.ts';

const base = { v: 2, correlation_id: 'cor_1' } as const;
const sources = new Map([['exp_1', 'src_a']]);

const messages: readonly [JobMessage, string, boolean][] = [
  [{ ...base, type: 'export.ingest', export_id: 'exp_1' }, 'source:src_a', true],
  [{ ...base, type: 'export.ingest', export_id: 'exp_2' }, 'source:exp_2', true],
  [{ ...base, type: 'week.derive', source_id: 'src_a', week: '2026-W08' }, 'source:src_a', false],
  [{ ...base, type: 'media.extract', export_id: 'exp_1', from: 0 }, 'media:exp_1', true],
  [
    { ...base, type: 'media.analyse', community_id: 'com_a', kind: 'image', after: '' },
    'media:com_a:image',
    false,
  ],
  [{ ...base, type: 'community.rederive', community_id: 'com_a' }, 'community:com_a', false],
  [{ ...base, type: 'community.publish', community_id: 'com_a' }, 'community:com_a', false],
];

it.each(messages)('$type works on what no other partition works on', (message, partition, archive) => {
  expect(partitionOf(message, sources)).toBe(partition);
  expect(readsArchive(message)).toBe(archive);
});

it('puts what a source learns before its weeks, and its weeks in order', () => {
  const order = messages
    .map(([message]) => message)
    .filter((message) => partitionOf(message, sources) === 'source:src_a')
    .map(orderInPartition);
  expect(order).toEqual(['', '2026-W08']);
});
