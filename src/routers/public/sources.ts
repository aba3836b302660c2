import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { communityParameter } from '@beacon-pulse/contracts/src/public/common.ts';
import { sourcesExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import { sources as sourcesSchema } from '@beacon-pulse/contracts/src/public/lists.ts';
import { z } from 'zod';
import { decodeCursor, toPage } from '../../core/page.ts';
import { listPublishedSources } from '../../storage/repositories/public-rows.ts';
import { publicProcedure } from '../trpc.ts';
import { requirePublishedCommunity } from './require-published-community.ts';
import { toSourceResponse } from './to-source-response.ts';

export const readSourceCursor = (cursor: string | undefined): number =>
  Number(decodeCursor('sources', cursor, /^\d{1,9}$/) ?? 0);

type NumberedSource = { readonly public_number: number; readonly public_name: string | null };

/** A page of sources, from one more of them than it holds. */
export const toSourcePage = (sources: readonly NumberedSource[], language: string, limit: number) =>
  toPage(
    'sources',
    sources,
    limit,
    ({ public_number }) => String(public_number),
    (source) => toSourceResponse(source, language),
  );

export const sources = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/sources.json',
      operationId: 'listPublishedSources',
      summary: 'List the sources of a published community',
      description:
        'Returns the groups that the pulse of a community is made from, ordered by number. The WhatsApp name of a group is never shown; an admin may set a public name.',
      tags: ['Public'],
      protect: false,
      ttlSeconds: 1_800,
      example: { request: { community: 'harbour-makers' }, response: sourcesExample },
      errorResponses: [404],
    },
  })
  .input(
    z.strictObject({
      community: communityParameter,
      cursor: cursorParameter,
      limit: limitParameter(100, 100),
    }),
  )
  .output(sourcesSchema)
  .query(async ({ ctx, input }) => {
    const rows = await listPublishedSources(ctx.services.db, {
      slug: input.community ?? null,
      afterNumber: readSourceCursor(input.cursor),
      limit: input.limit,
    });
    const { community_language: language } = requirePublishedCommunity(rows[0], input.community);
    const found = rows.flatMap(({ public_number, public_name }) =>
      public_number === null ? [] : [{ public_number, public_name }],
    );
    return toSourcePage(found, language, input.limit);
  });
