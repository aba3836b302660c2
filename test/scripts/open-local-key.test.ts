import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLocalKey } from '../../scripts/local/open-local-key.ts';
import { authenticate } from '../../src/auth/authenticate.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
const folder = mkdtempSync(join(tmpdir(), 'pulse-key-'));
beforeAll(async () => {
  test = await openMemoryServices();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await test.close();
});

it('makes a key once, finds it again, and makes another when its file is gone', async () => {
  const { services } = test;
  const path = join(folder, 'key');
  const first = await openLocalKey(services.db, path);
  expect(first.isNew).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe(`${first.key}\n`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await openLocalKey(services.db, path)).toEqual({ key: first.key, isNew: false });

  rmSync(path);
  const second = await openLocalKey(services.db, path);
  expect(second.isNew).toBe(true);
  expect(second.key).not.toBe(first.key);
  expect((await authenticate(services, `Bearer ${second.key}`)).scopes).toEqual(['admin']);
});

it.each([
  ['was revoked', 'UPDATE api_keys SET revoked_at = 1'],
  ['has expired', 'UPDATE api_keys SET expires_at = 1'],
  ['may not do everything', `UPDATE api_keys SET scopes = '["read"]'`],
  ['is of another database', 'DELETE FROM api_keys'],
])('leads back in where the key in the file %s', async (_, change) => {
  const { services } = test;
  const path = join(folder, 'key');
  const before = await openLocalKey(services.db, path);
  await test.d1.prepare(change).run();
  const after = await openLocalKey(services.db, path);
  expect(after.isNew).toBe(true);
  expect(after.key).not.toBe(before.key);
  expect(readFileSync(path, 'utf8')).toBe(`${after.key}\n`);
  expect(await authenticate(services, `Bearer ${after.key}`)).toMatchObject({
    scopes: ['admin'],
    communityId: null,
  });
  expect(await openLocalKey(services.db, path)).toEqual({ key: after.key, isNew: false });
});
