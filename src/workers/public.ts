import { composePublic } from '../compose.ts';
import type { PublicEnv } from '../env.ts';
import { handlePublicRequest } from '../routers/public-app.ts';

/** pulse-public: what anyone may read, behind the cache; everything else goes on to pulse-ingest. */
export default {
  fetch(request, env, ctx) {
    return handlePublicRequest(request, composePublic(env, {}), {
      forward: (passed) => env.INGEST.fetch(passed),
      defer: (work) => ctx.waitUntil(work),
    });
  },
} satisfies ExportedHandler<PublicEnv>;
