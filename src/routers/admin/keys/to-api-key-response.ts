import type { apiKey } from '@beacon-pulse/contracts/src/admin/key.ts';
import type { Scope } from '@beacon-pulse/contracts/src/enums.ts';
import type { z } from 'zod';
import { utcTime } from '../../../core/time.ts';
import type { KeyRow } from '../../../storage/repositories/access.ts';

const timeOrNull = (ms: number | null): string | null => (ms === null ? null : utcTime(ms));

/** A key as admins see it, without its secret. */
export function toApiKeyResponse(row: KeyRow): z.infer<typeof apiKey> {
  return {
    key_id: row.id,
    prefix: `bp_${row.prefix}`,
    name: row.name,
    scopes: JSON.parse(row.scopes) as Scope[],
    community: row.community_slug,
    expires_at: timeOrNull(row.expires_at),
    last_used_at: timeOrNull(row.last_used_at),
    revoked_at: timeOrNull(row.revoked_at),
    created_at: utcTime(row.created_at),
  };
}
