import { pulseExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import openapi from '../../../openapi/openapi.json' with { type: 'json' };
import { handleIngestRequest } from '../../../src/routers/ingest-app.ts';
import { handlePublicRequest } from '../../../src/routers/public-app.ts';
import { seedCommunity, seedPublicRows } from '../../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import { serveRequests } from '../../../testing/harness/serve-requests.ts';

export type ExampleServer = { readonly url: string; readonly key: string; close(): Promise<void> };

const exportExample =
  openapi.paths['/exports/{export_id}'].get.responses['200'].content['application/json'].example;

/**
 * Serves both Workers over memory, with one published community, `harbour-makers`. No job runs: an export is said to be
 * processed as soon as it is asked for.
 */
export async function serveExample(): Promise<ExampleServer> {
  const test = await openMemoryServices();
  const { communityId } = await seedCommunity(test, { slug: 'harbour-makers' });
  await seedPublicRows(test, [{ communityId, kind: 'pulse', key: '', body: pulseExample }]);
  const { key } = await seedKey(test);
  const { url, close } = await serveRequests((request) => {
    const asked = /^\/exports\/(exp_[0-9a-z]{20,})$/.exec(new URL(request.url).pathname);
    if (request.method === 'GET' && asked !== null)
      return Promise.resolve(Response.json({ ...exportExample, export_id: asked[1] }));
    return handlePublicRequest(request, test.services, {
      forward: (forwarded) => handleIngestRequest(forwarded, test.services),
      defer: () => undefined,
    });
  });
  return {
    url,
    key,
    close: async () => {
      await close();
      await test.close();
    },
  };
}
