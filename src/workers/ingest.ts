import { composeIngest } from '../compose.ts';
import type { IngestEnv } from '../env.ts';
import { consume } from '../jobs/consume.ts';
import { consumeDeadLetters } from '../jobs/consume-dead-letters.ts';
import { runCron } from '../jobs/cron.ts';
import { handleIngestRequest } from '../routers/ingest-app.ts';

/** pulse-ingest: uploads, admin procedures, the queue and the crons. */
export default {
  fetch(request, env) {
    return handleIngestRequest(request, composeIngest(env, {}));
  },
  queue(batch, env) {
    const services = composeIngest(env, { queue: batch.queue });
    return batch.queue.endsWith('-dlq')
      ? consumeDeadLetters(services, batch.messages)
      : consume(services, batch.messages);
  },
  scheduled(controller, env) {
    return runCron(composeIngest(env, { cron: controller.cron }), controller.cron);
  },
} satisfies ExportedHandler<IngestEnv>;
