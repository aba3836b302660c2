import type { CachedRead } from './cache/invalidate-community.ts';
import type { RandomBytes } from './core/ids.ts';
import type { EdgeCache } from './ports/cache.ts';
import type { Clock } from './ports/clock.ts';
import type { KeyValue } from './ports/kv.ts';
import type { Log } from './ports/log.ts';
import type { MediaModels, TextModel } from './ports/models.ts';
import type { ObjectStore } from './ports/objects.ts';
import type { QueueProducer } from './ports/queue-producer.ts';
import type { QuotaSettingsCache } from './quota/quota-settings-cache.ts';
import type { Db } from './storage/db.ts';

export type Config = {
  /** Bytes of every upload part but the last. */
  readonly uploadPartSize: number;
  /** Bytes that a community may keep: raw exports, open uploads and media together. */
  readonly maxCommunityBytes: number;
  /** Where public reads are cached, such as `https://pulse.example.org`. */
  readonly publicOrigins: readonly string[];
};

/** Everything pulse-ingest can reach. Functions take the few members they need. */
export type Services = {
  readonly db: Db;
  readonly objects: ObjectStore;
  readonly kv: KeyValue;
  readonly producer: QueueProducer;
  readonly cache: EdgeCache;
  /** Public reads that the edge keeps, and a change of their community drops. */
  readonly cachedReads: readonly CachedRead[];
  readonly text: TextModel;
  readonly media: MediaModels;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly config: Config;
  /** What this isolate knows of quota settings; left out, nothing is kept. */
  readonly quotaSettings?: QuotaSettingsCache;
};

/** Everything pulse-public can reach: it reads, and writes only its cache. */
export type PublicServices = Pick<Services, 'db' | 'cache' | 'log' | 'clock' | 'random'> & {
  /** Asks pulse-ingest, where there is one behind: a path of its own. */
  readonly fetchIngest?: (path: string) => Promise<Response>;
};
