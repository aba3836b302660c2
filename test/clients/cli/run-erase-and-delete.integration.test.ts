import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import { serveIngest } from '../../../testing/harness/serve-ingest.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { runCli } from './run-cli.ts';

let test: TestServices;
let server: Awaited<ReturnType<typeof serveIngest>>;
let key = '';
beforeAll(async () => {
  test = await openMemoryServices();
  server = await serveIngest(test);
  key = (await seedKey(test)).key;
  await seedCommunity(test, { slug: 'harbour' });
  await test.d1.exec(
    "INSERT INTO labels (source_id, label, person) VALUES ('src_harbour', 'Mira Kiln', 'p1')",
  );
});
afterAll(async () => {
  await server.close();
  await test.close();
});

const run = (...args: readonly string[]) =>
  runCli([...args, '--url', server.url, '--key', key], {
    cwd: tmpdir(),
  });
const count = async (table: string): Promise<unknown> =>
  (await test.d1.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first())!['n'];

it('pulse erase person shows what would go, and erases just that with the code it prints', async () => {
  const shown = await run('erase', 'person', 'Mira Kiln', '--community', 'harbour');
  expect([shown.code, shown.stderr]).toEqual([0, '']);
  expect(shown.stdout).toMatch(/^Would erase "Mira Kiln":\n0 messages /);
  expect(await count('tombstones')).toBe(0);
  const code = /--confirm ([0-9a-f]{12})/.exec(shown.stdout)![1]!;
  const refused = await run('erase', 'person', 'Mira', '--community', 'harbour', '--confirm', code);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/^conflict: /);
  const done = await run('erase', 'person', 'Mira Kiln', '--community', 'harbour', '--confirm', code);
  expect(done.stdout).toMatch(/^Erased "Mira Kiln"\./);
  expect(await count("tombstones WHERE kind = 'name'")).toBe(1);
  expect((await run('erase', 'person')).code).toBe(2);
});

it('pulse delete shows what would go, and deletes what its name repeats', async () => {
  const source = ['delete', 'source', 'workshop', '--community', 'harbour'];
  const shown = await run(...source);
  expect([shown.code, shown.stderr]).toEqual([0, '']);
  expect(shown.stdout).toMatch(/^Would delete workshop: 0 messages .*\nThis cannot be undone\./);
  expect(await count('pending_removals')).toBe(0);
  expect((await run(...source, '--confirm', 'harbour')).code).toBe(1);
  const gone = await run(...source, '--confirm', 'workshop');
  expect([gone.code, gone.stderr]).toEqual([0, '']);
  expect(gone.stdout).toMatch(/^Deleted workshop: /);
  expect(await count("pending_removals WHERE kind = 'source'")).toBe(1);
  expect((await run(...source)).code).toBe(1);
  expect((await run('delete', 'community', 'harbour', '--confirm', 'harbour')).code).toBe(0);
  expect(await count("communities WHERE slug = 'harbour'")).toBe(0);
  expect((await run('delete', 'everything', 'harbour')).code).toBe(2);
});
