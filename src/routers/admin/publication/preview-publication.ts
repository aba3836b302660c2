import {
  publicationPreview,
  publicationPreviewExample,
} from '@beacon-pulse/contracts/src/admin/publication.ts';
import { type PublicPath, publicPaths } from '@beacon-pulse/contracts/src/enums.ts';
import { requireCommunityForActor } from '../../../admin/communities/require-community-for-actor.ts';
import { PulseError } from '../../../core/errors.ts';
import { previewPublication as preview } from '../../../pipeline/publishing/preview-publication.ts';
import { adminProcedure } from '../../trpc.ts';
import { readPublicAnswer } from './read-public-answer.ts';
import { type PageAsked, renderPreview } from './render-preview.ts';
import { previewQuery } from './schema.ts';

const lists: readonly PublicPath[] = [
  '/communities.json',
  '/pulse/history.json',
  '/pulse/daily.json',
  '/sources.json',
];

/** The query of an answer, as a reader would write it. */
function queryOf(path: PublicPath, community: string, { cursor, limit }: PageAsked): string {
  const query = new URLSearchParams();
  if (path !== '/' && path !== '/communities.json') query.set('community', community);
  if (lists.includes(path) && cursor !== undefined) query.set('cursor', cursor);
  if (lists.includes(path) && limit !== undefined) query.set('limit', String(limit));
  return query.size === 0 ? '' : `?${query}`;
}

const toAnswer = (body: string | null) => ({ status: body === null ? (404 as const) : (200 as const), body });

export const previewPublication = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/communities/{community}/publication/preview',
      operationId: 'previewPublication',
      summary: 'Preview what would be public',
      description:
        'Returns, for each public path, the body that anyone would read under a policy, byte for byte, and the body that anyone reads now. It is composed from what is known now and changes nothing: `setPolicy` with the same policy makes exactly this public. Lists show their first page; name `path` and `cursor` for another.',
      tags: ['Communities'],
      example: {
        request: { community: 'harbour-makers', policy: 'figures', path: '/sources.json' },
        response: publicationPreviewExample,
      },
      errorResponses: [404],
    },
  })
  .input(previewQuery)
  .output(publicationPreview)
  .query(async ({ ctx, input }) => {
    const { db } = ctx.services;
    const community = await requireCommunityForActor(db, ctx.actor, input.community);
    const { policy = community.policy, path, cursor, limit } = input;
    if (cursor !== undefined && (path === undefined || !lists.includes(path)))
      throw new PulseError('bad_request', 'Name the path of the list that the cursor belongs to.', {
        details: [{ pointer: '/cursor', detail: 'belongs to a list: name its path' }],
      });
    const rows = await preview(db, community.id, policy);
    const page = { cursor, limit };
    const answers = [];
    for (const one of path === undefined ? publicPaths : [path]) {
      const next = await renderPreview(one, { db, community, rows, page });
      const now = await readPublicAnswer(ctx, one, { community: community.slug, ...page });
      answers.push({
        path: one,
        query: queryOf(one, community.slug, page),
        preview: toAnswer(next),
        now: toAnswer(now),
        is_same: next === now,
      });
    }
    return { policy, policy_now: community.policy, answers };
  });
