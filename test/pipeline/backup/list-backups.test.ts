import { expect, it } from 'vitest';
import { listBackups } from '../../../src/pipeline/backup/list-backups.ts';
import { createSimObjects } from '../../../testing/simulation/sim-objects.ts';

const nothing = new Uint8Array();

/** Stored backups with so many tables each; the ids that are finished have a manifest. */
async function storeBackups(ids: readonly string[], tables: number, finished = ids) {
  const { objects } = createSimObjects();
  for (const id of ids) {
    for (let i = 0; i < tables; i++) await objects.put(`backups/${id}/table-${i}.jsonl.gz`, nothing);
    if (finished.includes(id)) await objects.put(`backups/${id}/manifest.json`, nothing);
  }
  const asked: (string | null)[] = [];
  const counted: Parameters<typeof listBackups>[0] = {
    ...objects,
    async list(prefix, cursor, limit) {
      asked.push(cursor);
      return objects.list(prefix, cursor, limit);
    },
  };
  return { objects: counted, asked };
}

const shape = (backups: Awaited<ReturnType<typeof listBackups>>) =>
  backups.map(({ id, keys, finished }) => [id, keys.length, finished]);

it('lists backups of several pages, oldest first, each with every key', async () => {
  const ids = ['2026-11-03T02-17', '2026-11-01T02-17', '2026-11-02T02-17'];
  const { objects, asked } = await storeBackups(ids, 700, ids.slice(0, 2));
  expect(shape(await listBackups(objects))).toEqual([
    ['2026-11-01T02-17', 701, true],
    ['2026-11-02T02-17', 700, false],
    ['2026-11-03T02-17', 701, true],
  ]);
  // 2,102 objects, a thousand a page
  expect(asked).toHaveLength(3);
  expect(asked[0]).toBeNull();
  expect(new Set(asked).size).toBe(3);
});

it('asks once where one page holds all', async () => {
  const { objects, asked } = await storeBackups(['2026-11-01T02-17'], 3);
  expect(shape(await listBackups(objects))).toEqual([['2026-11-01T02-17', 4, true]]);
  expect(asked).toEqual([null]);
});

it('looks at twenty pages at most, however many are said to follow', async () => {
  let pages = 0;
  const { objects } = createSimObjects();
  const endless: Parameters<typeof listBackups>[0] = {
    ...objects,
    list: async () => ({
      objects: [{ key: `backups/2026-11-01T02-17/${++pages}`, size: 0, etag: '', uploadedAt: 0 }],
      cursor: `${pages}`,
    }),
  };
  expect(shape(await listBackups(endless))).toEqual([['2026-11-01T02-17', 20, false]]);
  expect(pages).toBe(20);
});
