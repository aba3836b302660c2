import { createQueueProducer } from './adapters/cf-queue.ts';
import { createConsoleLog } from './adapters/console-log.ts';
import { createEdgeCache } from './adapters/edge-cache.ts';
import { createEmbeddedTextModel } from './adapters/embedded/extract-summary.ts';
import { noMediaModels } from './adapters/no-media-models.ts';
import { createR2Store } from './adapters/r2.ts';
import { systemClock } from './adapters/system-clock.ts';
import { systemRandom } from './adapters/system-random.ts';
import { createWorkersKv } from './adapters/workers-kv.ts';
import type { RandomBytes } from './core/ids.ts';
import { type IngestEnv, type PublicEnv, parseIngestVars } from './env.ts';
import type { Log, LogFields } from './ports/log.ts';
import { limitMediaModels } from './quota/limit-media-models.ts';
import { limitTextModel } from './quota/limit-text-model.ts';
import { createQuotaSettingsCache } from './quota/quota-settings-cache.ts';
import type { PublicServices, Services } from './services.ts';
import { type Db, openDb } from './storage/db.ts';
import type { QueryRecord } from './storage/measured-d1.ts';
import { type SlowQueryTally, slowMs } from './storage/slow-query-tally.ts';

/** Where the Workers take ids of requests from, before anything is wired. */
export const random: RandomBytes = systemRandom;

/** What this isolate knows of quota settings. */
const quotaSettings = createQuotaSettingsCache();

function openLoggedDb(d1: D1Database, log: Log, tally?: SlowQueryTally): Db {
  return openDb(d1, systemClock, (record: QueryRecord) => {
    const { name, durationMs, rowsRead, rowsWritten } = record;
    tally?.observe(record);
    if (durationMs >= slowMs)
      log.warn('query.slow', { name, ms: durationMs, rows_read: rowsRead, rows_written: rowsWritten });
  });
}

type IngestParts = {
  /** Stand on every log line of this invocation. */
  readonly fields: LogFields;
  /** Counts its slow statements. */
  readonly tally: SlowQueryTally;
  readonly cachedReads: Services['cachedReads'];
};

/** Wires pulse-ingest for one invocation. */
export function composeIngest(env: IngestEnv, { fields, tally, cachedReads }: IngestParts): Services {
  const vars = parseIngestVars(env);
  const log = createConsoleLog({ worker: 'pulse-ingest', ...fields });
  const quotaServices = {
    db: openLoggedDb(env.DB, log, tally),
    kv: createWorkersKv(env.KV),
    clock: systemClock,
    random: systemRandom,
    quotaSettings,
  };
  return {
    ...quotaServices,
    objects: createR2Store(env.BUCKET),
    producer: createQueueProducer(env.UPLOADS),
    cache: createEdgeCache(caches.default),
    cachedReads,
    text: limitTextModel(createEmbeddedTextModel(), quotaServices),
    media: limitMediaModels(noMediaModels, quotaServices),
    log,
    config: {
      uploadPartSize: vars.UPLOAD_PART_SIZE,
      maxCommunityBytes: vars.MAX_COMMUNITY_BYTES,
      publicOrigins: vars.PUBLIC_ORIGINS,
    },
  };
}

/** Wires pulse-public: it reads the database and keeps its cache, nothing else. */
export function composePublic(env: PublicEnv, fields: LogFields): PublicServices {
  const log = createConsoleLog({ worker: 'pulse-public', ...fields });
  return {
    db: openLoggedDb(env.DB, log),
    cache: createEdgeCache(caches.default),
    log,
    clock: systemClock,
    random: systemRandom,
    fetchIngest: (path) => env.INGEST.fetch(`https://pulse-ingest${path}`),
  };
}
