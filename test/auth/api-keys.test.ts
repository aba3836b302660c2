import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeKey } from '../../src/admin/keys/revoke-key.ts';
import { equalDigests, mintApiKey, parseApiKey } from '../../src/auth/api-key.ts';
import { authenticate } from '../../src/auth/authenticate.ts';
import { ensureFirstKey } from '../../src/auth/ensure-first-key.ts';
import { keyCacheName } from '../../src/auth/stored-key.ts';
import type { PulseError } from '../../src/core/errors.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import { createSeededRandom } from '../../testing/harness/seeded-random.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const call = (key: string) => authenticate(test.services, `Bearer ${key}`);
const admin = (communityId: string | null) =>
  ({ id: 'key_admin', name: 'An admin', scopes: ['admin'], communityId }) as const;
const names = (): string[] => test.statements.splice(0).map(({ name }) => name);

describe('a key', () => {
  it('is minted with a prefix and a secret of which only the digest is kept', async () => {
    const minted = await mintApiKey(createSeededRandom(3));
    expect(minted.key).toMatch(/^bp_[0-9a-z]{12}_[0-9a-z]{32}$/);
    expect(parseApiKey(minted.key)?.prefix).toBe(minted.prefix);
    expect(minted.secretHash).toMatch(/^[0-9a-f]{64}$/);
    expect(parseApiKey(`${minted.key}x`)).toBeNull();
    expect(parseApiKey('bp_short_key')).toBeNull();
  });

  it('is compared digit by digit', () => {
    expect(equalDigests('ab', 'ab')).toBe(true);
    expect(equalDigests('ab', 'aa')).toBe(false);
    expect(equalDigests('ab', 'abc')).toBe(false);
  });

  it('is nowhere in the database or in KV', async () => {
    const { key } = await seedKey(test);
    await call(key);
    const secret = key.split('_')[2]!;
    const { results } = await test.d1.prepare('SELECT * FROM api_keys').all();
    expect(JSON.stringify(results)).not.toContain(secret);
    const kept = await test.services.kv.get(keyCacheName(key.split('_')[1]!));
    expect(kept).toContain('scopes');
    expect(kept).not.toContain(secret);
  });
});

describe('authenticate', () => {
  it('knows the actor, and asks the database once a minute', async () => {
    const { key, id } = await seedKey(test, { scopes: ['upload'], communityId: 'com_harbour' });
    names();
    expect(await call(key)).toEqual({ id, name: 'a test', scopes: ['upload'], communityId: 'com_harbour' });
    expect(names()).toEqual(['api_keys.find_by_prefix', 'api_keys.touch']);
    await call(key);
    expect(names()).toEqual([]);
  });

  it('records the last use once an hour', async () => {
    const { key } = await seedKey(test);
    await call(key);
    names();
    for (const [minutes, statements] of [
      [30, ['api_keys.find_by_prefix']],
      [90, ['api_keys.find_by_prefix', 'api_keys.touch']],
    ] as const) {
      test.clock.now += minutes * 60_000;
      await test.services.kv.delete(keyCacheName(key.split('_')[1]!));
      await call(key);
      expect(names()).toEqual(statements);
    }
  });

  it.each([
    ['no header', null],
    ['another scheme', 'Basic abc'],
    ['no key', 'Bearer '],
    ['another kind of token', 'Bearer eyJhbGciOiJub25lIn0.e30.'],
    ['an unknown key', `Bearer bp_${'0'.repeat(12)}_${'0'.repeat(32)}`],
  ])('refuses %s', async (_, header) => {
    await expect(authenticate(test.services, header)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('refuses a right prefix with a wrong secret', async () => {
    const { key } = await seedKey(test);
    const wrong = key.slice(0, -1) + (key.endsWith('0') ? '1' : '0');
    await expect(call(wrong)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(call(key)).resolves.toBeDefined();
    await expect(call(wrong)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('refuses a key from the instant it expires, cached or not', async () => {
    const { key } = await seedKey(test, { expiresAt: test.clock.now + 1000 });
    await call(key);
    test.clock.now += 1000;
    await expect(call(key)).rejects.toMatchObject({ code: 'unauthorized', message: 'This key has expired.' });
  });

  it('refuses a revoked key at once', async () => {
    await seedKey(test);
    const { key, id } = await seedKey(test);
    await call(key);
    await revokeKey(test.services, admin(null), id);
    await expect(call(key)).rejects.toMatchObject({ message: 'This key was revoked.' });
  });

  it('does not let one community revoke the key of another', async () => {
    const { key, id } = await seedKey(test, { communityId: 'com_harbour' });
    await expect(revokeKey(test.services, admin('com_orchard'), id)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(call(key)).resolves.toBeDefined();
  });
});

describe('the first key', () => {
  it('is made once, even when asked for at the same time', async () => {
    const made = await Promise.all([1, 2, 3].map(() => ensureFirstKey(test.services)));
    expect(made.filter((key) => key !== null)).toHaveLength(1);
    const key = made.find((one) => one !== null)!;
    expect(await call(key)).toMatchObject({ scopes: ['admin'], communityId: null });
    expect(await ensureFirstKey(test.services)).toBeNull();
  });

  it('is not made again when every key has expired', async () => {
    await seedKey(test, { expiresAt: test.clock.now - 1 });
    expect(await ensureFirstKey(test.services)).toBeNull();
  });
});

describe('the last admin key of all communities', () => {
  const revoke = (id: string) =>
    revokeKey(test.services, admin(null), id).then(
      () => 'revoked',
      (thrown: unknown) => (thrown as PulseError).code,
    );

  it('is not revoked, by itself or another, and leaves no audit entry', async () => {
    const { key, id } = await seedKey(test);
    await seedKey(test, { communityId: 'com_harbour' });
    await seedKey(test, { scopes: ['upload', 'read'] });
    await seedKey(test, { expiresAt: test.clock.now - 1 });
    await expect(revokeKey(test.services, admin(null), id)).rejects.toMatchObject({
      code: 'conflict',
      message: 'This is the last admin key of all communities. Create another one before you revoke it.',
    });
    await expect(call(key)).resolves.toMatchObject({ id });
    const { results } = await test.d1.prepare('SELECT * FROM audit_log').all();
    expect(results).toEqual([]);
  });

  it('is revoked once there is another', async () => {
    const { key, id } = await seedKey(test);
    const other = await seedKey(test);
    expect(await revoke(id)).toBe('revoked');
    await expect(call(key)).rejects.toMatchObject({ code: 'unauthorized' });
    expect(await revoke(id)).toBe('revoked');
    expect(await revoke(other.id)).toBe('conflict');
  });

  it('stays where two are revoked at the same time', async () => {
    const keys = [await seedKey(test), await seedKey(test)];
    const ends = await Promise.all(keys.map(({ id }) => revoke(id)));
    expect(ends.sort()).toEqual(['conflict', 'revoked']);
  });

  it('leaves all other keys as revocable as they were', async () => {
    await seedKey(test);
    for (const seed of [{ communityId: 'com_harbour' }, { scopes: ['read'] as const }, { expiresAt: 1 }])
      expect(await revoke((await seedKey(test, seed)).id)).toBe('revoked');
  });
});

describe('a KV that does not answer', () => {
  const down = () => Promise.reject(new Error('KV is down'));
  const withoutKv = () => ({ ...test.services, kv: { get: down, put: down, delete: down } });

  it('costs a read of the database, and no call', async () => {
    const { key, id } = await seedKey(test);
    await expect(authenticate(withoutKv(), `Bearer ${key}`)).resolves.toMatchObject({ id });
    await expect(
      authenticate(withoutKv(), `Bearer bp_${'0'.repeat(12)}_${'0'.repeat(32)}`),
    ).rejects.toMatchObject({
      code: 'unauthorized',
    });
  });

  it('holds what is no key, and the database is asked', async () => {
    const { key, id } = await seedKey(test);
    const kv = { ...test.services.kv, get: async () => '{not json' };
    await expect(authenticate({ ...test.services, kv }, `Bearer ${key}`)).resolves.toMatchObject({ id });
  });

  it('keeps no key from being revoked', async () => {
    await seedKey(test);
    const { key, id } = await seedKey(test);
    await revokeKey(withoutKv(), admin(null), id);
    await expect(authenticate(withoutKv(), `Bearer ${key}`)).rejects.toMatchObject({ code: 'unauthorized' });
  });
});
