import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backupDatabase } from '../../../src/jobs/tasks/backup-database.ts';
import { backupIdOf } from '../../../src/pipeline/backup/backup-manifest.ts';
import { listBackups } from '../../../src/pipeline/backup/list-backups.ts';
import { restoreBackup } from '../../../src/pipeline/backup/restore-backup.ts';
import { writeBackup } from '../../../src/pipeline/backup/write-backup.ts';
import { listBackupTables } from '../../../src/storage/repositories/backups.ts';
import { seedCommunity, seedPublicRows } from '../../../testing/fixtures/seed-community.ts';
import { seedExport } from '../../../testing/fixtures/seed-export.ts';
import { endlessTaskLease } from '../../../testing/harness/endless-task-lease.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

/** The database that is lost, and the empty one that takes its place. */
let test: TestServices;
let other: TestServices;
beforeAll(async () => {
  [test, other] = await Promise.all([openMemoryServices(), openMemoryServices()]);
});
beforeEach(async () => {
  await Promise.all([test.reset(), other.reset()]);
  const place = await seedCommunity(test, { slug: 'harbour', name: 'Häfen 🌱 “quoted”\nand a new line' });
  await seedExport(test, { ...place, id: 'exp_1', status: 'failed', errorCode: 'zip_invalid' });
  await seedPublicRows(
    test,
    Array.from({ length: 1203 }, (_, i) => ({
      communityId: place.communityId,
      kind: 'day',
      key: `${i}`,
      body: { text: 'x'.repeat(i % 50), n: i },
    })),
  );
});
afterAll(() => Promise.all([test.close(), other.close()]));

/** Every row of every table. */
async function dump({ services, d1 }: TestServices): Promise<Record<string, unknown[]>> {
  const tables = await listBackupTables(services.db);
  const all: Record<string, unknown[]> = {};
  for (const { name, key } of tables) {
    const { results } = await d1.prepare(`SELECT * FROM ${name} ORDER BY ${key.join(', ')}`).all();
    if (results.length > 0) all[name] = results;
  }
  return all;
}
/** A restored source is looked through once more: a backup may hold somebody who was erased since it was made. */
const afterRestore = (rows: Record<string, unknown[]>) => ({
  ...rows,
  pending_erasures: [{ source_id: 'src_harbour', since: 0 }],
});
const restore = (id: string) => restoreBackup({ db: other.services.db, objects: test.services.objects }, id);

describe('a backup', () => {
  it('brings every row of every table back', async () => {
    const id = await writeBackup(test.services);
    const before = await dump(test);
    expect(await restore(id)).toMatchObject({ communities: 1, exports: 1, public_rows: 1203, leases: 0 });
    expect(await dump(other)).toEqual(afterRestore(before));
    expect(Object.keys(before).sort()).toEqual(['communities', 'exports', 'public_rows', 'sources']);
  });

  it('is not restored into a database that holds something', async () => {
    const id = await writeBackup(test.services);
    await seedCommunity(other, { slug: 'orchard' });
    const before = await dump(other);
    await expect(restore(id)).rejects.toMatchObject({
      code: 'conflict',
      message: 'The database is not empty: communities has rows. Restore into an empty one.',
    });
    expect(await dump(other)).toEqual(before);
  });

  it('is restored although its tables and columns had other names when it was made', async () => {
    await test.d1.batch([
      test.d1.prepare(`INSERT INTO pending_deletions (object_key, scheduled_at) VALUES ('raw/gone', 5)`),
      test.d1.prepare(`UPDATE sources SET inputs_hash = 'abc'`),
      test.d1.prepare(`INSERT INTO weeks (source_id, week, fingerprint, messages, system_messages, evidence,
          digested_inputs_hash, summarised_inputs_hash, known_days)
        SELECT id, '2026-W08', 'f', 1, 0, '{}', 'd', 's', 7 FROM sources`),
      test.d1.prepare(`INSERT INTO summaries (source_id, week, input, body, exact_counts)
        SELECT id, '2026-W08', 'i', '{}', '{"messages":1}' FROM sources`),
    ]);
    const id = await writeBackup(test.services);
    const before = await dump(test);
    const { bytes } = (await test.services.objects.get(key(id, 'manifest.json')))!;
    const old = new TextDecoder()
      .decode(bytes)
      .replace('"name":"pending_deletions"', '"name":"doomed_objects"')
      .replace('"scheduled_at"', '"doomed_at"')
      .replace(/("name":"sources".*?)"inputs_hash"/s, '$1"derive_key"')
      .replace('"exact_counts"', '"public_body"')
      .replace('"digested_inputs_hash"', '"digested"')
      .replace('"summarised_inputs_hash"', '"summarised"');
    expect(old).not.toMatch(/exact_counts|digested_inputs_hash|summarised_inputs_hash|scheduled_at/);
    expect(old.match(/inputs_hash/g)).toHaveLength(1);
    await test.services.objects.put(key(id, 'manifest.json'), new TextEncoder().encode(old));
    expect(await restore(id)).toMatchObject({
      pending_deletions: 1,
      sources: 1,
      summaries: 1,
      weeks: 1,
    });
    expect(await dump(other)).toEqual(afterRestore(before));
  });

  it('of a time before policies brings published communities back with their themes, and the others as private', async () => {
    await seedCommunity(test, { slug: 'quarry', policy: 'private' });
    await seedCommunity(test, { slug: 'orchard', policy: 'figures' });
    const id = await writeBackup(test.services);
    const manifest = new TextDecoder().decode(
      (await test.services.objects.get(key(id, 'manifest.json')))!.bytes,
    );
    const { tables } = JSON.parse(manifest) as {
      tables: { name: string; columns: string[]; bytes: number; sha256: string }[];
    };
    const table = tables.find(({ name }) => name === 'communities')!;
    const rows = gunzipSync((await test.services.objects.get(key(id, 'communities.jsonl.gz')))!.bytes)
      .toString()
      .replace('"themes"', '1')
      .replace('"private"', '0');
    expect(rows).toContain('"figures"');
    const packed = Uint8Array.from(gzipSync(rows));
    const sha256 = createHash('sha256').update(packed).digest('hex');
    const columns = table.columns.map((column) => (column === 'policy' ? 'published' : column));
    const changed = { ...table, columns, bytes: packed.length, sha256 };
    const old = manifest.replace(JSON.stringify(table), JSON.stringify(changed));
    expect(old).toContain(sha256);
    await test.services.objects.put(key(id, 'communities.jsonl.gz'), packed);
    await test.services.objects.put(key(id, 'manifest.json'), new TextEncoder().encode(old));
    await restore(id);
    const { results } = await other.d1.prepare('SELECT slug, policy FROM communities ORDER BY slug').all();
    expect(results).toEqual([
      { slug: 'harbour', policy: 'themes' },
      { slug: 'orchard', policy: 'figures' },
      { slug: 'quarry', policy: 'private' },
    ]);
  });

  const key = (id: string, name: string) => `backups/${id}/${name}`;
  it.each([
    {
      name: 'a damaged byte',
      why: /the checksum of public_rows is wrong/,
      async harm(id: string) {
        const { bytes } = (await test.services.objects.get(key(id, 'public_rows.jsonl.gz')))!;
        bytes[100] = bytes[100]! ^ 1;
        await test.services.objects.put(key(id, 'public_rows.jsonl.gz'), bytes);
      },
    },
    {
      name: 'a short object',
      why: /public_rows has 100 of \d+ bytes/,
      async harm(id: string) {
        const { bytes } = (await test.services.objects.get(key(id, 'public_rows.jsonl.gz')))!;
        await test.services.objects.put(key(id, 'public_rows.jsonl.gz'), bytes.slice(0, 100));
      },
    },
    {
      name: 'a missing table',
      why: /the rows of sources are missing/,
      harm: (id: string) => test.services.objects.delete([key(id, 'sources.jsonl.gz')]),
    },
    {
      name: 'no manifest',
      why: /was never finished/,
      harm: (id: string) => test.services.objects.delete([key(id, 'manifest.json')]),
    },
    {
      name: 'a manifest that is none',
      why: /manifest .* cannot be read/,
      harm: (id: string) => test.services.objects.put(key(id, 'manifest.json'), new Uint8Array([123])),
    },
    {
      name: 'a table that the database lacks',
      why: /the database has no table boats/,
      async harm(id: string) {
        const { bytes } = (await test.services.objects.get(key(id, 'manifest.json')))!;
        const text = new TextDecoder().decode(bytes).replace('"name":"sources"', '"name":"boats"');
        await test.services.objects.put(key(id, 'manifest.json'), new TextEncoder().encode(text));
      },
    },
    {
      name: 'a column that the database lacks',
      why: /the table sources has no column colour/,
      async harm(id: string) {
        const { bytes } = (await test.services.objects.get(key(id, 'manifest.json')))!;
        const text = new TextDecoder().decode(bytes).replace('"public_number"', '"colour"');
        await test.services.objects.put(key(id, 'manifest.json'), new TextEncoder().encode(text));
      },
    },
  ])('with $name is refused with the reason, and nothing is written', async ({ harm, why }) => {
    const id = await writeBackup(test.services);
    await harm(id);
    await expect(restore(id)).rejects.toThrow(why);
    expect(await dump(other)).toEqual({});
  });

  it('with a row less than its manifest counts is refused with both numbers', async () => {
    const id = await writeBackup(test.services);
    const { bytes } = (await test.services.objects.get(key(id, 'manifest.json')))!;
    const text = new TextDecoder().decode(bytes).replace('"rows":1203', '"rows":1204');
    await test.services.objects.put(key(id, 'manifest.json'), new TextEncoder().encode(text));
    await expect(restore(id)).rejects.toMatchObject({
      code: 'unprocessable',
      message: `The backup ${id} cannot be restored: public_rows has 1203 of 1204 rows.`,
    });
  });
});

describe('a table', () => {
  it('is read page by page, each asked for before it is read, up to its last row', async () => {
    let pages = 0;
    const onPage = async () => void pages++;
    const id = await writeBackup(test.services, onPage, { pageRows: 401, maxPages: 4 });
    const tables = (await listBackupTables(test.services.db)).length;
    // 1,203 rows in three pages and one that is empty, and one page of every other table
    expect(pages).toBe(tables + 3);
    expect(await restore(id)).toMatchObject({ public_rows: 1203 });
  });

  it('of more pages than may be read ends the backup, which has no manifest', async () => {
    const written = writeBackup(test.services, undefined, { pageRows: 401, maxPages: 3 });
    await expect(written).rejects.toThrow('the table public_rows is too large for a backup');
    expect((await listBackups(test.services.objects)).map(({ finished }) => finished)).toEqual([false]);
  });

  it('ends the backup where somebody else has taken it over', async () => {
    const onPage = async () => {
      throw new Error('taken over');
    };
    await expect(writeBackup(test.services, onPage)).rejects.toThrow('taken over');
    expect(await listBackups(test.services.objects)).toEqual([]);
  });
});

describe('the nightly backup', () => {
  it('is made once a night and kept for thirty days', async () => {
    const { objects } = test.services;
    expect(await backupDatabase(test.services, endlessTaskLease)).toBe(1);
    const first = backupIdOf(test.clock.now);
    expect(await backupDatabase(test.services, endlessTaskLease)).toBe(0);
    for (let night = 1; night <= 3; night++) {
      test.clock.now += 15 * 24 * 3_600_000;
      expect(await backupDatabase(test.services, endlessTaskLease)).toBe(1);
    }
    const kept = await listBackups(objects);
    expect(kept).toHaveLength(3);
    expect(kept.map(({ id }) => id)).not.toContain(first);
    expect(kept.every(({ finished }) => finished)).toBe(true);
  });

  it('leaves an empty database alone', async () => {
    expect(await backupDatabase(other.services, endlessTaskLease)).toBe(0);
    expect(await listBackups(other.services.objects)).toEqual([]);
  });
});
