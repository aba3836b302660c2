import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { createEdgeCache } from '../../src/adapters/edge-cache.ts';
import { noMediaModels } from '../../src/adapters/no-media-models.ts';
import { createR2Store } from '../../src/adapters/r2.ts';
import { createWorkersKv } from '../../src/adapters/workers-kv.ts';
import type { LogFields } from '../../src/ports/log.ts';
import type { MediaModels, TextModel } from '../../src/ports/models.ts';
import type { ObjectStore } from '../../src/ports/objects.ts';
import type { OutgoingMessage } from '../../src/ports/queue-producer.ts';
import type { Services } from '../../src/services.ts';
import { openDb } from '../../src/storage/db.ts';
import type { QueryRecord } from '../../src/storage/measured-d1.ts';
import { createScriptedTextModel } from './scripted-text-model.ts';
import { createSeededRandom } from './seeded-random.ts';

export type LogLine = {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly thrown?: unknown;
  readonly fields: LogFields;
};

/** Services over the local workerd's D1, R2, KV and Cache; time stands still until a test moves it. */
export type TestServices = {
  readonly services: Services;
  /** Set `now` (milliseconds since the epoch) to move time. */
  readonly clock: { now: number };
  /** Messages accepted by the queue, in order. `queue.failing = true` makes every send throw. */
  readonly sent: OutgoingMessage[];
  readonly queue: { failing: boolean };
  /** Every statement that ran, in order; empty it to count from here. */
  readonly statements: QueryRecord[];
  readonly logged: LogLine[];
  readonly d1: D1Database;
  readonly bucket: R2Bucket;
  readonly kv: KVNamespace;
  /** Empties every table, bucket and record, and sets time and chance back. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

export type TestServicesOptions = {
  /** 2026-02-18T12:00:00Z when left out: a Wednesday of 2026-W08. */
  readonly now?: number;
  readonly seed?: number;
  readonly text?: TextModel;
  readonly media?: MediaModels;
  readonly uploadPartSize?: number;
  /** Public reads that a change of a community drops from the cache; none when left out. */
  readonly cachedReads?: Services['cachedReads'];
};

const defaultNow = Date.UTC(2026, 1, 18, 12);
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

/** Opens a fresh set of services; `close` it in `afterAll`. Open one a test file and `reset` between tests. */
export async function openTestServices(options: TestServicesOptions = {}): Promise<TestServices> {
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

  const clock = { now: options.now ?? defaultNow };
  const sent: OutgoingMessage[] = [];
  const queue = { failing: false };
  const statements: QueryRecord[] = [];
  const logged: LogLine[] = [];
  let random = createSeededRandom(options.seed ?? 1);
  const portClock = { now: () => clock.now };

  const services: Services = {
    db: openDb(d1, portClock, (record) => statements.push(record)),
    objects: withNodeStreams(createR2Store(bucket)),
    kv: createWorkersKv(kv),
    producer: {
      async send(messages) {
        if (queue.failing) throw new Error('the queue did not accept the messages');
        sent.push(...messages);
      },
    },
    cache: createEdgeCache(caches.default),
    cachedReads: options.cachedReads ?? [],
    text: options.text ?? createScriptedTextModel(),
    media: options.media ?? noMediaModels,
    log: {
      info: (event, fields = {}) => logged.push({ level: 'info', event, fields }),
      warn: (event, fields = {}) => logged.push({ level: 'warn', event, fields }),
      error: (event, thrown, fields = {}) => logged.push({ level: 'error', event, thrown, fields }),
    },
    clock: portClock,
    random: (length) => random(length),
    config: {
      uploadPartSize: options.uploadPartSize ?? 5 * 1024 * 1024,
      maxCommunityBytes: 50 * 1024 ** 3,
      publicOrigins: ['https://pulse.example'],
    },
  };

  return {
    services,
    clock,
    sent,
    queue,
    statements,
    logged,
    d1,
    bucket,
    kv,
    async reset() {
      await Promise.all([emptyDatabase(d1), emptyBucket(bucket), emptyKv(kv)]);
      clock.now = options.now ?? defaultNow;
      random = createSeededRandom(options.seed ?? 1);
      queue.failing = false;
      sent.length = 0;
      statements.length = 0;
      logged.length = 0;
    },
    close: () => miniflare.dispose(),
  };
}
