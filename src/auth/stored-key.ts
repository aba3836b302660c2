import { scopes } from '@beacon-pulse/contracts/src/enums.ts';
import { z } from 'zod';
import { kvPrefixes } from '../core/storage-prefixes.ts';
import type { ApiKeysTable } from '../storage/tables/access.ts';

/** What is needed to check a key, as it lies in KV: no secret, only its digest. */
export const storedKey = z.object({
  id: z.string(),
  name: z.string(),
  secret_hash: z.string(),
  scopes: z.array(z.enum(scopes)),
  community_id: z.string().nullable(),
  expires_at: z.number().nullable(),
  revoked_at: z.number().nullable(),
});
export type StoredKey = z.infer<typeof storedKey>;

/** Returns a key row as a stored key; its scopes are JSON in the table. */
export function toStoredKey(row: ApiKeysTable): StoredKey {
  return storedKey.parse({ ...row, scopes: JSON.parse(row.scopes) });
}

export const keyCacheName = (prefix: string): string => `${kvPrefixes.apiKey}${prefix}`;
