import { z } from 'zod';
import { readPublicRow } from '../../storage/repositories/public-rows.ts';
import { publicProcedure } from '../trpc.ts';
import { conceptsExample } from './examples.ts';
import { requirePublishedCommunity, toPublicCommunityResponse } from './require-published-community.ts';
import { communityParameter } from './schemas/common.ts';
import { type ConceptsBody, concepts as conceptsSchema } from './schemas/concepts.ts';

const nothingYet: ConceptsBody = { concepts: [], edges: [], pillars: [] };

export const concepts = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/pulse/concepts.json',
      operationId: 'getConcepts',
      summary: 'The concept graph and the pillars',
      description:
        'What a community talks about: concepts, which of them go together, and the lasting themes they belong to.',
      tags: ['Public'],
      protect: false,
      ttlSeconds: 300,
      example: { request: { community: 'harbour-makers' }, response: conceptsExample },
      errorResponses: [404],
    },
  })
  .input(z.object({ community: communityParameter }))
  .output(conceptsSchema)
  .query(async ({ ctx, input }) => {
    const row = requirePublishedCommunity(
      await readPublicRow(ctx.services.db, input.community ?? null, 'concepts'),
      input.community,
    );
    const body = row.body === null ? nothingYet : (JSON.parse(row.body) as ConceptsBody);
    return { ...body, community: toPublicCommunityResponse(row), available: row.body !== null };
  });
