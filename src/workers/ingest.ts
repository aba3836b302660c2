import { composeIngest, random } from '../compose.ts';
import type { IngestEnv } from '../env.ts';
import { consume } from '../jobs/consume.ts';
import { consumeDeadLetters } from '../jobs/consume-dead-letters.ts';
import { runCron } from '../jobs/cron.ts';
import { flushSlowQueries } from '../jobs/flush-slow-queries.ts';
import type { LogFields } from '../ports/log.ts';
import { cachedReads } from '../routers/cached-reads.ts';
import { handleIngestRequest } from '../routers/ingest-app.ts';
import { readRequestId } from '../routers/rest/request-id.ts';
import type { Services } from '../services.ts';
import { createSlowQueryTally } from '../storage/slow-query-tally.ts';

type Invocation = { readonly env: IngestEnv; readonly ctx: ExecutionContext; readonly fields: LogFields };

/** One invocation from wiring to the slow statements it had. */
async function invoke<T>(
  { env, ctx, fields }: Invocation,
  work: (services: Services) => Promise<T>,
): Promise<T> {
  const tally = createSlowQueryTally();
  const services = composeIngest(env, { fields, tally, cachedReads });
  try {
    return await work(services);
  } finally {
    ctx.waitUntil(flushSlowQueries(services, tally));
  }
}

/** pulse-ingest: uploads, admin procedures, the queue and the crons. */
export default {
  fetch(request, env, ctx) {
    const requestId = readRequestId(request, random);
    return invoke({ env, ctx, fields: { request_id: requestId } }, (services) =>
      handleIngestRequest(request, services, requestId),
    );
  },
  queue(batch, env, ctx) {
    return invoke({ env, ctx, fields: { queue: batch.queue } }, (services) =>
      batch.queue.endsWith('-dlq')
        ? consumeDeadLetters(services, batch.messages)
        : consume(services, batch.messages),
    );
  },
  scheduled(controller, env, ctx) {
    return invoke({ env, ctx, fields: { cron: controller.cron } }, (services) =>
      runCron(services, controller.cron),
    );
  },
} satisfies ExportedHandler<IngestEnv>;
