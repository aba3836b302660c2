import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findExport, listExports } from '../../../src/storage/repositories/exports.ts';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { seedExport } from '../../../testing/fixtures/seed-export.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

let test: TestServices;
let place: { communityId: string; sourceId: string };
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(async () => {
  await test.reset();
  place = await seedCommunity(test, { slug: 'harbour' });
});
afterAll(() => test.close());

const find = (id: string, scope: string | null = null) => findExport(test.services.db, id, scope);
const setProgress = (id: string, done: number, total: number) =>
  test.d1
    .prepare('UPDATE exports SET progress_done = ?, progress_total = ? WHERE id = ?')
    .bind(done, total, id)
    .run();

/** Known weeks of the source; the derived ones are up to date, digests and summary. */
async function seedWeeks(derived: readonly string[], stale: readonly string[]): Promise<void> {
  const { d1 } = test;
  await d1.prepare("UPDATE sources SET inputs_hash = 'i' WHERE id = ?").bind(place.sourceId).run();
  let before = '';
  for (const week of [...derived, ...stale].sort()) {
    const upToDate = derived.includes(week);
    const digested = upToDate ? 'f:i' : '';
    await d1
      .prepare(
        `INSERT INTO weeks (source_id, week, fingerprint, known_days, messages, system_messages, digested_inputs_hash, summarised_inputs_hash)
         VALUES (?, ?, 'f', 7, 1, 0, ?, ?)`,
      )
      .bind(place.sourceId, week, digested, upToDate ? `f:i:7<${before}` : '')
      .run();
    before = `${digested}:7`;
  }
}

describe('an export', () => {
  it('that is analysed is as far as the weeks of its source are derived', async () => {
    await seedExport(test, { ...place, id: 'exp_1', status: 'analysing' });
    await setProgress('exp_1', 100, 200);
    await seedWeeks(['2026-W01', '2026-W02'], ['2026-W03']);
    expect(await find('exp_1')).toMatchObject({ progress_done: 2, progress_total: 3 });
  });

  it('that is read is as far as its reader says, whatever its source knows', async () => {
    await seedExport(test, { ...place, id: 'exp_1', status: 'ingesting' });
    await setProgress('exp_1', 100, 200);
    await seedWeeks(['2026-W01'], ['2026-W03']);
    const found = await find('exp_1');
    expect(found).toMatchObject({ progress_done: 100, progress_total: 200 });
    expect(found).not.toHaveProperty('weeks_total');
    expect(found).not.toHaveProperty('weeks_done');
  });

  it('is not there for another community', async () => {
    await seedExport(test, { ...place, id: 'exp_1', status: 'queued' });
    expect(await find('exp_1', place.communityId)).toMatchObject({ id: 'exp_1', community_slug: 'harbour' });
    expect(await find('exp_1', 'com_other')).toBeNull();
    expect(await find('exp_2')).toBeNull();
  });
});

describe('a list of exports', () => {
  it('is newest first, one more than asked for, and narrowed by each filter alone', async () => {
    const other = await seedCommunity(test, { slug: 'orchard' });
    await seedExport(test, { ...place, id: 'exp_1', status: 'completed' });
    await seedExport(test, { ...place, id: 'exp_2', status: 'failed' });
    await seedExport(test, { ...other, id: 'exp_3', status: 'completed' });
    const all = { communityId: null, sourceId: null, status: null, beforeId: null, limit: 10 } as const;
    const list = async (filter: Partial<Parameters<typeof listExports>[1]>) =>
      (await listExports(test.services.db, { ...all, ...filter })).map(({ id }) => id);
    expect(await list({})).toEqual(['exp_3', 'exp_2', 'exp_1']);
    expect(await list({ limit: 1 })).toEqual(['exp_3', 'exp_2']);
    expect(await list({ communityId: place.communityId })).toEqual(['exp_2', 'exp_1']);
    expect(await list({ sourceId: other.sourceId })).toEqual(['exp_3']);
    expect(await list({ status: 'completed' })).toEqual(['exp_3', 'exp_1']);
    expect(await list({ beforeId: 'exp_2' })).toEqual(['exp_1']);
  });
});
