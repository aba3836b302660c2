import { communityParameter } from '@beacon-pulse/contracts/src/public/common.ts';
import { pulseExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import {
  type Pulse,
  type PulseBody,
  pulse as pulseSchema,
} from '@beacon-pulse/contracts/src/public/pulse.ts';
import { z } from 'zod';
import { type PublicRow, readPublicRow } from '../../storage/repositories/public-rows.ts';
import { respondWithStored, storedOutput } from '../stored-response.ts';
import { publicProcedure } from '../trpc.ts';
import { requirePublishedCommunity, withReadFields } from './require-published-community.ts';

/** What a community without a published pulse answers: nothing is known, and it says so. */
const nothingYet: PulseBody = {
  week: null,
  this_week: null,
  last_week: null,
  change: null,
  latest_summary: null,
  top_concepts: [],
  sources: [],
  coverage: null,
  freshness: { as_of: null },
};

/** The JSON of a pulse, from the row that a read found. */
export const renderPulse = (row: PublicRow): string => withReadFields(row, nothingYet);

export const pulse = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/pulse.json',
      operationId: 'getPulse',
      summary: 'Get the pulse of a community',
      description:
        'Returns the figures of the newest known week and the week before, the latest weekly summary, the concepts people talk about, and which days are known. Figures about too few people are null.',
      tags: ['Public'],
      protect: false,
      ttlSeconds: 300,
      example: { request: { community: 'harbour-makers' }, response: pulseExample },
      errorResponses: [404],
    },
  })
  .input(z.strictObject({ community: communityParameter }))
  .output(storedOutput(pulseSchema))
  .query(async ({ ctx, input }) => {
    const row = requirePublishedCommunity(
      await readPublicRow(ctx.services.db, input.community ?? null, 'pulse'),
      input.community,
    );
    return respondWithStored<Pulse>(ctx, renderPulse(row));
  });
