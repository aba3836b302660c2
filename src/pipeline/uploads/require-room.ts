import { PulseError } from '../../core/errors.ts';
import type { Db } from '../../storage/db.ts';
import { sumCommunityBytes } from '../../storage/repositories/media/sum-community-bytes.ts';

const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GB`;

/** Refuses a file (`too_large`) that would take a community over the `limit` of bytes it may keep. */
export async function requireRoom(
  db: Db,
  {
    communityId,
    size,
    limit,
    now,
  }: { readonly communityId: string; readonly size: number; readonly limit: number; readonly now: number },
): Promise<void> {
  const kept = await sumCommunityBytes(db, communityId, now);
  if (kept + size <= limit) return;
  throw new PulseError(
    'too_large',
    `The community keeps ${gigabytes(kept)} of at most ${gigabytes(limit)}; this file of ${gigabytes(size)} does not fit. Uploaded files leave after three days.`,
  );
}
