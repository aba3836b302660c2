import { z } from 'zod';
import { scopes } from '../enums.ts';

/** What a key may do, and where. */
export const me = z
  .strictObject({
    name: z.string().describe('Name of the key'),
    scopes: z.array(z.enum(scopes)).describe('What it may do'),
    every_community: z.boolean().describe('Whether it may do so in every community, also in new ones'),
    communities: z
      .array(
        z
          .strictObject({
            slug: z.string().describe('Slug of the community'),
            name: z.string().describe('Its name'),
            sources: z
              .array(
                z.strictObject({
                  slug: z.string().describe('Slug of the group'),
                  name: z.string().describe('Name of the group as in WhatsApp'),
                }),
              )
              .max(200)
              .describe('Its groups'),
          })
          .meta({ id: 'ReachableCommunity' }),
      )
      .max(100)
      .describe('The communities that it may work with, by slug; at most 100'),
  })
  .meta({ id: 'Me', description: 'What a key may do, and where' });
export type Me = z.infer<typeof me>;
