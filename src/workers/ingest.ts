import { composeIngest } from '../compose.ts';
import type { IngestEnv } from '../env.ts';
import { consume } from '../jobs/consume.ts';
import { runCron } from '../jobs/cron.ts';
import { handleIngestRequest } from '../routers/ingest-app.ts';

/** pulse-ingest: uploads, admin procedures, the queue and the crons. */
export default {
  fetch(request, env) {
    return handleIngestRequest(request, composeIngest(env, {}));
  },
  queue(batch, env) {
    return consume(composeIngest(env, { queue: batch.queue }), batch.messages);
  },
  scheduled(controller, env) {
    return runCron(composeIngest(env, { cron: controller.cron }), controller.cron);
  },
} satisfies ExportedHandler<IngestEnv>;
