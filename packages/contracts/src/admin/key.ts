import { z } from 'zod';
import { scopes } from '../enums.ts';
import { pageOf } from '../page.ts';
import { slug } from '../text-fields.ts';

export const keyId = z.string().regex(/^key_[0-9a-z]{1,40}$/, 'is not the id of a key');

export const newKey = z.strictObject({
  name: z.string().trim().min(1).max(100).describe('A name that tells people whose key it is'),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length).describe('What the key may do'),
  community: slug.optional().describe('Slug of a community to limit the key to'),
  expires_at: z.iso.datetime().optional().describe('When the key expires; never if omitted'),
});

export const apiKey = z
  .strictObject({
    key_id: z.string().describe('Id of the key'),
    prefix: z.string().describe('The public part of the key'),
    name: z.string().describe('A name that tells people whose key it is'),
    scopes: z.array(z.enum(scopes)).describe('What the key may do'),
    community: z
      .string()
      .nullable()
      .describe('Slug of the community that the key is limited to; null for all'),
    expires_at: z.iso.datetime().nullable().describe('When the key expires'),
    last_used_at: z.iso.datetime().nullable().describe('When it was last used, to the hour'),
    revoked_at: z.iso.datetime().nullable().describe('When it was revoked'),
    created_at: z.iso.datetime().describe('When it was created'),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof apiKey>;

export const createdKey = apiKey
  .extend({ key: z.string().describe('The secret key; shown only once') })
  .meta({ id: 'CreatedApiKey' });

export const revokedKey = z
  .strictObject({
    key_id: z.string().describe('Id of the key'),
    status: z.literal('revoked').describe('Its new status'),
  })
  .meta({ id: 'RevokedApiKey' });

export const apiKeys = pageOf(apiKey).meta({ id: 'ApiKeys' });

export const apiKeyExample = {
  key_id: 'key_01khqgw2q000000000000000',
  prefix: 'bp_0123456789ab',
  name: 'phone of the workshop',
  scopes: ['upload'],
  community: 'harbour-makers',
  expires_at: null,
  last_used_at: null,
  revoked_at: null,
  created_at: '2026-02-18T12:00:00Z',
} satisfies ApiKey;
