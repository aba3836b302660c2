import { z } from 'zod';
import { policies, publicPaths } from '../enums.ts';
import { policyText } from './community.ts';

const answer = z.strictObject({
  status: z.union([z.literal(200), z.literal(404)]).describe('HTTP status'),
  body: z.string().nullable().describe('The body, byte for byte; null where the community is not found'),
});

export const publicationPreview = z
  .strictObject({
    policy: z.enum(policies).describe(`The policy of the preview. ${policyText}`),
    policy_now: z.enum(policies).describe('The policy that is set'),
    answers: z
      .array(
        z.strictObject({
          path: z.enum(publicPaths).describe('Public path'),
          query: z.string().describe('Query that the answer belongs to; may be empty'),
          preview: answer.describe('What anyone would read'),
          now: answer.describe('What anyone reads now, apart from cached copies'),
          is_same: z.boolean().describe('Whether the two are the same'),
        }),
      )
      .max(publicPaths.length)
      .describe('One answer for each path'),
  })
  .meta({ id: 'PublicationPreview', description: 'What would be public of a community under a policy' });
export type PublicationPreview = z.infer<typeof publicationPreview>;

export const publicationPreviewExample = {
  policy: 'figures',
  policy_now: 'private',
  answers: [
    {
      path: '/sources.json',
      query: '?community=harbour-makers',
      preview: {
        status: 200,
        body: '{"data":[{"slug":"group-1","name":"Group 1"}],"next_cursor":null,"has_more":false}',
      },
      now: { status: 404, body: null },
      is_same: false,
    },
  ],
} satisfies PublicationPreview;
