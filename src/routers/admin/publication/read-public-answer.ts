import type { PublicPath } from '@beacon-pulse/contracts/src/enums.ts';
import { TRPCError } from '@trpc/server';
import { readFrontPage } from '../../../storage/repositories/public-rows.ts';
import type { Context } from '../../context.ts';
import { frontPage } from '../../pages/front-page.ts';
import { publicRouter } from '../../public/router.ts';
import { StoredResponse } from '../../stored-response.ts';
import { createCallerFactory } from '../../trpc.ts';
import type { PageAsked } from './render-preview.ts';

const callPublic = createCallerFactory(publicRouter);

/** Reads the body that a public path has now; null where the community is not found. Caches are passed by. */
export async function readPublicAnswer(
  ctx: Context,
  path: PublicPath,
  { community, cursor, limit }: PageAsked & { readonly community: string },
): Promise<string | null> {
  if (path === '/') {
    const { communities, exports } = await readFrontPage(ctx.services.db);
    return String(await frontPage(communities, exports));
  }
  const call = callPublic({ ...ctx, sendsText: true });
  const page = { cursor, limit };
  const read: Readonly<Record<Exclude<PublicPath, '/'>, () => Promise<unknown>>> = {
    '/communities.json': () => call.communities(page),
    '/pulse.json': () => call.pulse({ community }),
    '/pulse/history.json': () => call.history({ community, ...page }),
    '/pulse/daily.json': () => call.daily({ community, ...page }),
    '/pulse/concepts.json': () => call.concepts({ community }),
    '/sources.json': () => call.sources({ community, ...page }),
  };
  try {
    const answer = await read[path]();
    return answer instanceof StoredResponse ? answer.text : JSON.stringify(answer);
  } catch (thrown) {
    if (thrown instanceof TRPCError && thrown.code === 'NOT_FOUND') return null;
    throw thrown;
  }
}
