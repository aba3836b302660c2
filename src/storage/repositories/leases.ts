import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db.ts';
import { unread } from '../export-transitions.ts';

/** The right to work on `name` for a while. A higher fence means a later holder. */
export type Lease = {
  readonly name: string;
  readonly owner: string;
  readonly fence: number;
  /** True where its time was over before its last holder gave it back: that one died, or sleeps. */
  readonly expiredPrevious?: boolean;
};

/**
 * Takes or renews the lease `name` for `ttlMs` milliseconds from `now`, in one statement: another owner gets in only
 * after expiry, and then with a higher fence. Null when somebody else holds it. What was refused and what expired is
 * counted on the row.
 */
export async function acquireLease(
  db: Db,
  { name, owner, now, ttlMs }: { name: string; owner: string; now: number; ttlMs: number },
): Promise<Lease | null> {
  const free = sql`(leases.expires_at <= ${now} OR leases.owner = excluded.owner)`;
  const passesOn = sql`(leases.expires_at <= ${now} AND leases.owner <> excluded.owner)`;
  const expired = sql`(${passesOn} AND leases.expires_at > 0)`;
  const row = await db.first(
    'leases.acquire',
    sql<{ owner: string; fence: number; expired_at: number }>`
      INSERT INTO leases (name, owner, expires_at, fence) VALUES (${name}, ${owner}, ${now + ttlMs}, 1)
      ON CONFLICT (name) DO UPDATE SET
        owner = CASE WHEN ${free} THEN excluded.owner ELSE leases.owner END,
        expires_at = CASE WHEN ${free} THEN excluded.expires_at ELSE leases.expires_at END,
        fence = leases.fence + ${passesOn},
        contended = leases.contended + NOT ${free},
        expired = leases.expired + ${expired},
        expired_at = CASE WHEN ${expired} THEN ${now} ELSE leases.expired_at END
      RETURNING owner, fence, expired_at`,
  );
  if (row?.owner !== owner) return null;
  const lease = { name, owner, fence: row.fence };
  return row.fence > 1 && row.expired_at === now ? { ...lease, expiredPrevious: true } : lease;
}

/**
 * Holds a lease for `ttlMs` milliseconds more from `now`. False when somebody has taken it since: then nothing changes,
 * for a holder that slept must not get in again where its successor has already left.
 */
export async function renewLease(
  db: Db,
  { lease, now, ttlMs }: { lease: Lease; now: number; ttlMs: number },
): Promise<boolean> {
  const changed = await db.run(
    'leases.renew',
    db.build
      .updateTable('leases')
      .set({ expires_at: now + ttlMs })
      .where('name', '=', lease.name)
      .where('owner', '=', lease.owner)
      .where('fence', '=', lease.fence),
  );
  return changed > 0;
}

/** Gives a lease back early by letting it expire now; the row stays, so that fences go on growing. */
export async function releaseLease(db: Db, lease: Lease): Promise<void> {
  await db.run(
    'leases.release',
    db.build
      .updateTable('leases')
      .set({ expires_at: 0 })
      .where('name', '=', lease.name)
      .where('owner', '=', lease.owner)
      .where('fence', '=', lease.fence),
  );
}

/** Builds a condition for a write: true only while this very holder has the lease. Nobody may have taken it since. */
export function holdsLease(lease: Lease): RawBuilder<boolean> {
  return sql<boolean>`EXISTS (
    SELECT 1 FROM leases WHERE name = ${lease.name} AND owner = ${lease.owner} AND fence = ${lease.fence})`;
}

/**
 * Declares everything in work abandoned, so that the next reconciliation takes it up at once instead of after the
 * leases and the stale time of a Worker that is gone. Only for a start at which nobody else can be at work: the only
 * process of a machine. `before` (ms) is earlier than any time that counts as stale.
 */
export async function abandonWork(db: Db, before: number): Promise<void> {
  const { build } = db;
  await db.batch([
    {
      name: 'leases.abandon',
      query: build.updateTable('leases').set({ expires_at: 0 }).where('expires_at', '>', 0),
    },
    {
      name: 'exports.abandon',
      query: build
        .updateTable('exports')
        .set({ updated_at: before, next_attempt_at: 0 })
        .where(unread)
        .where('updated_at', '>', before),
    },
    {
      name: 'exports.abandon_media',
      query: build
        .updateTable('exports')
        .set({ media_updated_at: before })
        .where('media_status', '=', 'waiting')
        .where('media_updated_at', '>', before),
    },
    {
      name: 'media_batches.abandon',
      query: build
        .updateTable('media_batches')
        .set({ seen_at: before, taken_at: 0 })
        .where((is) => is.or([is('seen_at', '>', before), is('taken_at', '>', 0)])),
    },
    {
      name: 'outbox.abandon',
      query: build.updateTable('outbox').set({ created_at: before }).where('created_at', '>', before),
    },
  ]);
}
