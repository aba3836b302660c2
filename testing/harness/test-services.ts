import { noMediaModels } from '../../src/adapters/no-media-models.ts';
import type { EdgeCache } from '../../src/ports/cache.ts';
import type { KeyValue } from '../../src/ports/kv.ts';
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

/** The product's services as a test holds them; time stands still until the test moves it. */
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

/** What holds the state behind the services. */
export type TestBackends = {
  readonly d1: D1Database;
  readonly objects: ObjectStore;
  readonly cache: EdgeCache;
  /** Made with the clock of the test. */
  readonly createKv: (clock: { readonly now: number }) => KeyValue;
  empty(): Promise<void>;
  close(): Promise<void>;
};

const defaultNow = Date.UTC(2026, 1, 18, 12);

/** Puts services together over what holds their state. */
export function createTestServices(backends: TestBackends, options: TestServicesOptions): TestServices {
  const { d1, objects, cache } = backends;
  const clock = { now: options.now ?? defaultNow };
  const sent: OutgoingMessage[] = [];
  const queue = { failing: false };
  const statements: QueryRecord[] = [];
  const logged: LogLine[] = [];
  let random = createSeededRandom(options.seed ?? 1);
  const portClock = { now: () => clock.now };
  const services: Services = {
    db: openDb(d1, portClock, (record) => statements.push(record)),
    objects,
    kv: backends.createKv(clock),
    producer: {
      async send(messages) {
        if (queue.failing) throw new Error('the queue did not accept the messages');
        sent.push(...messages);
      },
    },
    cache,
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
    async reset() {
      await backends.empty();
      clock.now = options.now ?? defaultNow;
      random = createSeededRandom(options.seed ?? 1);
      queue.failing = false;
      sent.length = 0;
      statements.length = 0;
      logged.length = 0;
    },
    close: backends.close,
  };
}
