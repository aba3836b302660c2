import { composePublic, random } from '../compose.ts';
import type { PublicEnv } from '../env.ts';
import { handlePublicRequest } from '../routers/public-app.ts';
import { readRequestId } from '../routers/rest/request-id.ts';

/** pulse-public: what anyone may read, behind the cache; everything else goes on to pulse-ingest. */
export default {
  fetch(request, env, ctx) {
    const requestId = readRequestId(request, random);
    const edge = {
      forward: (passed: Request) => env.INGEST.fetch(passed),
      defer: (work: Promise<unknown>) => ctx.waitUntil(work),
    };
    return handlePublicRequest(request, composePublic(env, { request_id: requestId }), edge, requestId);
  },
} satisfies ExportedHandler<PublicEnv>;
