import type { EdgeCache } from '../../src/ports/cache.ts';
import type { KeyValue } from '../../src/ports/kv.ts';
import { createSimDatabase } from '../simulation/sim-database.ts';
import { createSimObjects } from '../simulation/sim-objects.ts';
import { createTestServices, type TestServices, type TestServicesOptions } from './test-services.ts';

type Entry = { readonly value: string; readonly expiresAt: number };

/** KV's shortest time to live (s). */
const minTtlSeconds = 60;

/** Keys and values that are gone when their time is over by the clock of the test. */
function createMemoryKv(entries: Map<string, Entry>, clock: { readonly now: number }): KeyValue {
  return {
    async get(key) {
      const entry = entries.get(key);
      return entry === undefined || entry.expiresAt <= clock.now ? null : entry.value;
    },
    async put(key, value, ttlSeconds) {
      const expiresAt = clock.now + 1000 * Math.max(minTtlSeconds, ttlSeconds);
      entries.set(key, { value, expiresAt });
    },
    async delete(key) {
      entries.delete(key);
    },
  };
}

/** Keeps what may be kept, for as long as the test lasts. */
function createMemoryCache(responses: Map<string, Response>): EdgeCache {
  return {
    match: async (url) => responses.get(url)?.clone() ?? null,
    async put(url, response) {
      if (/\bmax-age=[1-9]/.test(response.headers.get('cache-control') ?? '')) responses.set(url, response);
    },
    async delete(url) {
      responses.delete(url);
    },
  };
}

/**
 * Opens services that live in this process: an SQLite in memory, and objects, entries and responses in maps. They open
 * in milliseconds and count no rows; what a test says about rows, query plans or the manners of R2 it says over
 * `openTestServices`.
 */
export async function openMemoryServices(options: TestServicesOptions = {}): Promise<TestServices> {
  const database = createSimDatabase();
  const storage = createSimObjects();
  const entries = new Map<string, Entry>();
  const responses = new Map<string, Response>();
  return createTestServices(
    {
      d1: database.d1,
      objects: storage.objects,
      cache: createMemoryCache(responses),
      createKv: (clock) => createMemoryKv(entries, clock),
      async empty() {
        database.empty();
        storage.empty();
        entries.clear();
        responses.clear();
      },
      close: async () => database.close(),
    },
    options,
  );
}
