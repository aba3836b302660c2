import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyMigrations } from '../../scripts/local/apply-migrations.ts';

let miniflare: Miniflare;
let d1: D1Database;
let folder: string;

beforeAll(async () => {
  miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: 'export default { fetch() { return new Response("") } }',
      compatibilityDate: '2026-02-01',
      d1Databases: ['DB'],
    }),
  );
  d1 = (await miniflare.getD1Database('DB')) as unknown as D1Database;
});
afterAll(() => miniflare.dispose());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pulse-migrations-'));
  await d1.batch(['plants', 'd1_migrations'].map((table) => d1.prepare(`DROP TABLE IF EXISTS ${table}`)));
  writeFileSync(join(folder, '0002_more.sql'), "INSERT INTO plants VALUES ('oak; -- a tree');\n");
  writeFileSync(join(folder, '0001_plants.sql'), '-- one; comment\nCREATE TABLE plants (name TEXT);\n');
  return () => rmSync(folder, { recursive: true });
});

const plants = async (): Promise<unknown[]> =>
  (await d1.prepare('SELECT name FROM plants').all<{ name: string }>()).results.map(({ name }) => name);

describe('applyMigrations', () => {
  it('applies files in order, once, and only new ones later', async () => {
    expect(await applyMigrations(d1, folder)).toEqual(['0001_plants.sql', '0002_more.sql']);
    expect(await applyMigrations(d1, folder)).toEqual([]);
    writeFileSync(join(folder, '0003_fern.sql'), "INSERT INTO plants VALUES ('fern');");
    expect(await applyMigrations(d1, folder)).toEqual(['0003_fern.sql']);
    expect(await plants()).toEqual(['oak; -- a tree', 'fern']);
  });

  it('names the file that fails and undoes all of it', async () => {
    writeFileSync(
      join(folder, '0003_wrong.sql'),
      "INSERT INTO plants VALUES ('fern'); INSERT INTO nowhere VALUES (1);",
    );
    await expect(applyMigrations(d1, folder)).rejects.toThrow('the migration 0003_wrong.sql failed');
    expect(await plants()).toEqual(['oak; -- a tree']);
    rmSync(join(folder, '0003_wrong.sql'));
    expect(await applyMigrations(d1, folder)).toEqual([]);
  });
});
