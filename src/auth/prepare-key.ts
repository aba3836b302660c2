import type { Scope } from '@beacon-pulse/contracts/src/enums.ts';
import { newSortableId, type RandomBytes } from '../core/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { ApiKeysTable } from '../storage/tables/access.ts';
import { mintApiKey } from './api-key.ts';

export type NewKey = {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly communityId: string | null;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number | null;
};

/** Returns a key row and the whole key; the latter is nowhere else. */
export async function prepareKey(
  { clock, random }: { clock: Clock; random: RandomBytes },
  { name, scopes, communityId, expiresAt }: NewKey,
): Promise<{ row: ApiKeysTable; key: string }> {
  const minted = await mintApiKey(random);
  const now = clock.now();
  const row: ApiKeysTable = {
    id: newSortableId('key', now, random),
    prefix: minted.prefix,
    secret_hash: minted.secretHash,
    name,
    scopes: JSON.stringify(scopes),
    community_id: communityId,
    expires_at: expiresAt,
    last_used_at: null,
    revoked_at: null,
    created_at: now,
  };
  return { row, key: minted.key };
}
