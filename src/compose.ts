import { createQueueSender } from './adapters/cf-queue.ts';
import { createConsoleLog } from './adapters/console-log.ts';
import { createEdgeCache } from './adapters/edge-cache.ts';
import { createEmbeddedTextModel } from './adapters/embedded/extract-summary.ts';
import { createR2Store } from './adapters/r2.ts';
import { systemClock } from './adapters/system-clock.ts';
import { systemRandom } from './adapters/system-random.ts';
import { createWorkersKv } from './adapters/workers-kv.ts';
import { type IngestEnv, type PublicEnv, parseIngestVars } from './env.ts';
import type { Log, LogFields } from './ports/log.ts';
import type { PublicServices, Services } from './services.ts';
import { type Db, openDb, type QueryRecord } from './storage/db.ts';

/** A statement this slow (ms) is worth a line in the log. */
const slowMs = 500;

function openLoggedDb(d1: D1Database, log: Log): Db {
  return openDb(d1, systemClock, ({ name, durationMs, rowsRead, rowsWritten }: QueryRecord) => {
    if (durationMs >= slowMs)
      log.warn('query.slow', { name, ms: durationMs, rows_read: rowsRead, rows_written: rowsWritten });
  });
}

/** Wires pulse-ingest; `fields` stand on every log line of this invocation. */
export function composeIngest(env: IngestEnv, fields: LogFields): Services {
  const vars = parseIngestVars(env);
  const log = createConsoleLog({ worker: 'pulse-ingest', ...fields });
  return {
    db: openLoggedDb(env.DB, log),
    objects: createR2Store(env.BUCKET),
    kv: createWorkersKv(env.KV),
    sender: createQueueSender(env.UPLOADS),
    cache: createEdgeCache(caches.default),
    text: createEmbeddedTextModel(),
    log,
    clock: systemClock,
    random: systemRandom,
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
  };
}
