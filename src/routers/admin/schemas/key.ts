import { z } from 'zod';
import { scopes } from '../../../auth/actor.ts';
import { pageOf, slug } from '../../public/schemas/common.ts';

export const keyId = z.string().regex(/^key_[0-9a-z]{1,40}$/, 'is not the id of a key');

export const newKey = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
  community: slug.optional().describe('Binds the key to one community'),
  expires_at: z.iso.datetime().optional(),
});

export const apiKey = z
  .looseObject({
    key_id: z.string(),
    prefix: z.string().describe('The part of the key that may be shown'),
    name: z.string(),
    scopes: z.array(z.string()),
    community: z.string().nullable(),
    expires_at: z.iso.datetime().nullable(),
    last_used_at: z.iso.datetime().nullable().describe('To the hour'),
    revoked_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'ApiKey' });

export const createdKey = apiKey
  .extend({ key: z.string().describe('The whole key; shown this once') })
  .meta({ id: 'CreatedApiKey' });

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
};
