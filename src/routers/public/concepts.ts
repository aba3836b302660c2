import { communityParameter } from '@beacon-pulse/contracts/src/public/common.ts';
import {
  type Concepts,
  type ConceptsBody,
  concepts as conceptsSchema,
} from '@beacon-pulse/contracts/src/public/concepts.ts';
import { conceptsExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import { z } from 'zod';
import { type PublicRow, readPublicRow } from '../../storage/repositories/public-rows.ts';
import { respondWithStored, storedOutput } from '../stored-response.ts';
import { publicProcedure } from '../trpc.ts';
import { requirePublishedCommunity, withReadFields } from './require-published-community.ts';

const nothingYet: ConceptsBody = {
  concepts: [],
  edges: [],
  pillars: [],
  known_weeks: 0,
  k: null,
};

/** The JSON of a concept graph, from the row that a read found. */
export const renderConcepts = (row: PublicRow): string => withReadFields(row, nothingYet);

export const concepts = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/pulse/concepts.json',
      operationId: 'getConcepts',
      summary: 'Get the concept graph',
      description:
        'Returns what a community talks about: concepts, which of them occur together, and the lasting themes (pillars) that they belong to.',
      tags: ['Public'],
      protect: false,
      ttlSeconds: 300,
      example: { request: { community: 'harbour-makers' }, response: conceptsExample },
      errorResponses: [404],
    },
  })
  .input(z.strictObject({ community: communityParameter }))
  .output(storedOutput(conceptsSchema))
  .query(async ({ ctx, input }) => {
    const row = requirePublishedCommunity(
      await readPublicRow(ctx.services.db, input.community ?? null, 'concepts'),
      input.community,
    );
    return respondWithStored<Concepts>(ctx, renderConcepts(row));
  });
