import type { Db } from '../../db.ts';
import type { UploadsTable } from '../../tables/uploads.ts';

/** Open uploads whose time is over, oldest first. */
export async function listExpiredUploads(db: Db, now: number, limit: number): Promise<UploadsTable[]> {
  return db.all(
    'uploads.list_expired',
    db.build
      .selectFrom('uploads')
      .selectAll()
      .where('status', '=', 'open')
      .where('expires_at', '<=', now)
      .orderBy('expires_at')
      .limit(Math.min(limit, 100)),
  );
}
