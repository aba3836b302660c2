import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { createEdgeCache } from '../../src/adapters/edge-cache.ts';
import { createR2Store } from '../../src/adapters/r2.ts';
import { createWorkersKv } from '../../src/adapters/workers-kv.ts';
import type { ObjectStore } from '../../src/ports/objects.ts';
import {
  createTestServices,
  type TestBackends,
  type TestServices,
  type TestServicesOptions,
} from './test-services.ts';

/** Services over the local workerd's D1, R2, KV and Cache. */
export type LocalServices = TestServices & { readonly bucket: R2Bucket; readonly kv: KVNamespace };

const migrations = join(import.meta.dirname, '../../migrations');

/** The statements of all migrations, in order. They hold no trigger and no `--` inside a string. */
async function migrationStatements(): Promise<string[]> {
  const files = (await readdir(migrations)).filter((name) => name.endsWith('.sql')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(migrations, name), 'utf8')));
  return texts
    .join('\n')
    .replace(/--[^\n]*/g, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/**
 * Node has no FixedLengthStream, without which R2 refuses a stream: here a part is read whole first. Nor does what Miniflare
 * gives it read into memory that is lent.
 */
function withNodeStreams(objects: ObjectStore): ObjectStore {
  return {
    ...objects,
    getRange: (key, offset, length) => objects.getRange(key, offset, length),
    async uploadPart(key, uploadId, partNumber, body) {
      const bytes =
        body instanceof Uint8Array ? body : new Uint8Array(await new Response(body).arrayBuffer());
      return objects.uploadPart(key, uploadId, partNumber, bytes, bytes.length);
    },
  };
}

async function emptyDatabase(d1: D1Database): Promise<void> {
  const { results } = await d1
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
    )
    .all<{ name: string }>();
  await d1.batch(results.map(({ name }) => d1.prepare(`DELETE FROM "${name}"`)));
}

async function emptyBucket(bucket: R2Bucket): Promise<void> {
  for (;;) {
    const { objects } = await bucket.list({ limit: 1000 });
    if (objects.length === 0) return;
    await bucket.delete(objects.map(({ key }) => key));
  }
}

async function emptyKv(kv: KVNamespace): Promise<void> {
  const { keys } = await kv.list();
  await Promise.all(keys.map(({ name }) => kv.delete(name)));
}

type LocalBackends = TestBackends & { readonly bucket: R2Bucket; readonly kv: KVNamespace };
type Workerd = Omit<LocalBackends, 'cache' | 'close'> & {
  readonly caches: CacheStorage;
  dispose(): Promise<void>;
};

/** What a file has closed, empty: the next file of the same process takes it instead of a workerd of its own. */
const idle: Workerd[] = [];
const maxIdle = 1;

/** Counts the caches, of which nobody can say what they hold: each who opens gets a new one. */
let opened = 0;

/** Opens an empty D1, R2, KV and Cache in a workerd, which may have served others before and ends with this process. */
export async function openLocalBackends(): Promise<LocalBackends> {
  const { caches, ...backends } = idle.pop() ?? (await startWorkerd());
  const cache = await caches.open(`cache-${++opened}`);
  return {
    ...backends,
    cache: createEdgeCache(cache),
    async close() {
      if (idle.length >= maxIdle) return backends.dispose();
      await backends.empty();
      idle.push({ caches, ...backends });
    },
  };
}

/** Starts a workerd with an empty D1, R2, KV and Cache. */
async function startWorkerd(): Promise<Workerd> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: 'export default { fetch() { return new Response("") } }',
      compatibilityDate: '2026-02-01',
      d1Databases: ['DB'],
      r2Buckets: ['BUCKET'],
      kvNamespaces: ['KV'],
    }),
  );
  const d1 = (await miniflare.getD1Database('DB')) as unknown as D1Database;
  const bucket = (await miniflare.getR2Bucket('BUCKET')) as unknown as R2Bucket;
  const kv = (await miniflare.getKVNamespace('KV')) as unknown as KVNamespace;
  const caches = (await miniflare.getCaches()) as unknown as CacheStorage;
  await d1.batch((await migrationStatements()).map((statement) => d1.prepare(statement)));
  return {
    d1,
    bucket,
    kv,
    objects: withNodeStreams(createR2Store(bucket)),
    caches,
    createKv: () => createWorkersKv(kv),
    empty: async () => void (await Promise.all([emptyDatabase(d1), emptyBucket(bucket), emptyKv(kv)])),
    dispose: () => miniflare.dispose(),
  };
}

/** Opens a fresh set of services; `close` it in `afterAll`. Open one a test file and `reset` between tests. */
export async function openTestServices(options: TestServicesOptions = {}): Promise<LocalServices> {
  const backends = await openLocalBackends();
  const { bucket, kv } = backends;
  return { ...createTestServices(backends, options), bucket, kv };
}
