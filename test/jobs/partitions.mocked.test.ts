import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { consume, type Delivery } from '../../src/jobs/consume.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedExport } from '../../testing/fixtures/seed-export.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

const record = vi.hoisted(() => ({
  running: [] as string[],
  /** What ran together, recorded at each start. */
  together: [] as string[][],
  order: [] as string[],
  fail: new Set<string>(),
}));

const nameOf = (message: JobMessage): string =>
  message.type === 'export.ingest' || message.type === 'media.extract'
    ? `${message.type} ${message.export_id}`
    : 'source_id' in message
      ? `${message.source_id} ${message.week}`
      : message.type;

vi.mock('../../src/jobs/dispatch.ts', () => ({
  async dispatch(_: unknown, message: JobMessage): Promise<JobMessage[]> {
    const name = nameOf(message);
    record.running.push(name);
    record.together.push([...record.running]);
    record.order.push(name);
    for (let i = 0; i < 20; i++) await Promise.resolve();
    record.running.splice(record.running.indexOf(name), 1);
    if (record.fail.has(name)) throw new Error('out of order');
    return [];
  },
}));

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(async () => {
  await test.reset();
  record.together.length = 0;
  record.order.length = 0;
  record.fail.clear();
});
afterAll(() => test.close());

const envelope = { v: 2, correlation_id: 'cor_1' } as const;
const week = (source: string, number: string): JobMessage => ({
  ...envelope,
  type: 'week.derive',
  source_id: source,
  week: `2026-W${number}`,
});
const ingest = (id: string): JobMessage => ({ ...envelope, type: 'export.ingest', export_id: id });

async function work(bodies: readonly unknown[]): Promise<string[]> {
  const outcomes: string[] = [];
  const deliveries = bodies.map(
    (body, i): Delivery => ({
      body,
      attempts: 1,
      ack: () => void outcomes.push(`ack ${i}`),
      retry: () => void outcomes.push(`retry ${i}`),
    }),
  );
  await consume(test.services, deliveries);
  return outcomes.sort();
}

const sourceOf = (name: string): string => name.split(' ')[0]!;

describe('a batch', () => {
  it('is worked off three sources at a time, the weeks of each in order', async () => {
    const sources = ['src_a', 'src_b', 'src_c', 'src_d'];
    const outcomes = await work(
      ['08', '06', '07'].flatMap((number) => sources.map((source) => week(source, number))),
    );
    expect(outcomes.filter((outcome) => outcome.startsWith('ack'))).toHaveLength(12);
    for (const source of sources) {
      expect(record.order.filter((name) => sourceOf(name) === source)).toEqual([
        `${source} 2026-W06`,
        `${source} 2026-W07`,
        `${source} 2026-W08`,
      ]);
    }
    expect(Math.max(...record.together.map((names) => names.length))).toBe(3);
    for (const names of record.together) expect(new Set(names.map(sourceOf)).size).toBe(names.length);
  });

  it('reads one archive at a time, and the exports of a source before its weeks', async () => {
    const a = await seedCommunity(test, { slug: 'a' });
    const b = await seedCommunity(test, { slug: 'b' });
    for (const [id, place] of [
      ['exp_1', a],
      ['exp_2', a],
      ['exp_3', b],
    ] as const)
      await seedExport(test, { ...place, id, status: 'queued' });
    test.statements.length = 0;
    await work([
      week('src_a', '07'),
      ingest('exp_1'),
      ingest('exp_2'),
      ingest('exp_3'),
      { ...envelope, type: 'media.extract', export_id: 'exp_1', from: 0 },
      week('src_b', '07'),
    ]);
    const place = (name: string): number => record.order.indexOf(name);
    expect(place('export.ingest exp_1')).toBeLessThan(place('export.ingest exp_2'));
    expect(place('export.ingest exp_2')).toBeLessThan(place('src_a 2026-W07'));
    expect(place('export.ingest exp_3')).toBeLessThan(place('src_b 2026-W07'));
    for (const names of record.together)
      expect(names.filter((name) => /^(export|media)/.test(name)).length).toBeLessThanOrEqual(1);
    expect(test.statements.map(({ name }) => name)).toEqual(['exports.list_sources']);
  });

  it('goes on in each partition after one message has failed', async () => {
    record.fail.add('src_a 2026-W06');
    expect(await work([week('src_a', '06'), week('src_a', '07'), { v: 9 }, week('src_b', '06')])).toEqual([
      'ack 1',
      'ack 3',
      'retry 0',
      'retry 2',
    ]);
  });

  it('is worked off even where nobody can say which source an export belongs to', async () => {
    const services = test.services;
    const all = vi.spyOn(services.db, 'all').mockRejectedValueOnce(new Error('no answer'));
    expect(await work([ingest('exp_1'), ingest('exp_2')])).toEqual(['ack 0', 'ack 1']);
    all.mockRestore();
  });
});
