import { type RawBuilder, sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';
import { type AuditEntry, insertAuditEntry } from './access.ts';
import { holdsLease, type Lease } from './leases.ts';

/** Who is erased in the community of row `c`, as JSON. */
export const tombstonesOf: RawBuilder<string> = sql<string>`(
  SELECT json_group_array(json_object('name_hash', t.name_hash, 'kind', t.kind, 'mode', t.mode))
  FROM tombstones t WHERE t.community_id = c.id)`;

export type TombstoneRow = {
  readonly name_hash: string;
  readonly kind: 'name' | 'word';
  readonly mode: 'count' | 'remove';
  readonly erased_at: number;
};

/** A source that may hold something of erased people, and what its people depend on. */
export type ErasureJob = {
  readonly source_id: string;
  readonly community_id: string;
  readonly language: string;
  readonly min_people: number;
  readonly pillars: string;
  readonly erasure_key: string | null;
  /** JSON */
  readonly tombstones: string;
  /** When (ms) it was put here; null where it is not. */
  readonly since: number | null;
};

/** Null when there is no such source. */
export function findErasureJob(db: Db, sourceId: string): Promise<ErasureJob | null> {
  return db.first(
    'erasures.find_job',
    sql<ErasureJob>`
      SELECT s.id AS source_id, s.community_id, c.language, c.min_people, c.pillars,
        c.erasure_key, ${tombstonesOf} AS tombstones,
        (SELECT p.since FROM pending_erasures p WHERE p.source_id = s.id) AS since
      FROM sources s JOIN communities c ON c.id = s.community_id WHERE s.id = ${sourceId}`,
  );
}

/** Lists sources in which an erasure is not finished, by id. */
export function listPendingErasures(db: Db, afterId: string, limit = 100): Promise<PendingErasure[]> {
  return db.all(
    'pending_erasures.list',
    sql<PendingErasure>`
      SELECT p.source_id, p.since, s.community_id FROM pending_erasures p LEFT JOIN sources s ON s.id = p.source_id
      WHERE p.source_id > ${afterId} ORDER BY p.source_id LIMIT ${limit}`,
  );
}

/** No source any more: its row is dropped. */
export type PendingErasure = {
  readonly source_id: string;
  readonly community_id: string | null;
  /** 0 after a restore */
  readonly since: number;
};

type AddTombstones = {
  readonly communityId: string;
  /** Kept where the community has one. */
  readonly key: string;
  readonly tombstones: readonly Omit<TombstoneRow, 'erased_at'>[];
  readonly now: number;
};

/**
 * Builds statements by which names are erased in a community from now on, and each of its sources is looked through. A name
 * that was erased before stays erased as it was.
 */
export function addTombstones({ communityId, key, tombstones, now }: AddTombstones): NamedQuery[] {
  return [
    {
      name: 'communities.keep_erasure_key',
      query: sql`UPDATE communities SET erasure_key = ${key} WHERE id = ${communityId} AND erasure_key IS NULL`,
    },
    ...chunkJson(tombstones.map(({ name_hash, kind, mode }) => [name_hash, kind, mode])).map((json) => ({
      name: 'tombstones.add',
      query: sql`
        INSERT INTO tombstones (community_id, name_hash, kind, mode, erased_at)
        SELECT ${communityId}, value->>0, value->>1, value->>2, ${now} FROM json_each(${json}) WHERE true
        ON CONFLICT DO NOTHING`,
    })),
    {
      name: 'pending_erasures.add',
      query: sql`
        INSERT INTO pending_erasures (source_id, since) SELECT id, ${now} FROM sources WHERE community_id = ${communityId}
        ON CONFLICT (source_id) DO UPDATE SET since = excluded.since`,
    },
  ];
}

/** Has every source looked through for erased people: after a restore the database may not know all of them. */
export async function markEverySource(db: Db): Promise<void> {
  await db.run(
    'pending_erasures.mark_every_source',
    sql`INSERT INTO pending_erasures (source_id, since) SELECT id, 0 FROM sources WHERE true ON CONFLICT DO NOTHING`,
  );
}

/** A source of a community in which nobody is erased needs no look. */
export async function dropPendingErasure(db: Db, sourceId: string): Promise<void> {
  await db.run(
    'pending_erasures.drop',
    sql`
      DELETE FROM pending_erasures WHERE source_id = ${sourceId} AND NOT EXISTS (
        SELECT 1 FROM sources s JOIN tombstones t ON t.community_id = s.community_id WHERE s.id = ${sourceId})`,
  );
}

/** Counts how many sources of a community are still to be looked through. */
export async function countPendingErasures(db: Db, communityId: string): Promise<number> {
  const row = await db.first(
    'pending_erasures.count',
    sql<{ n: number }>`
      SELECT COUNT(*) AS n FROM sources s JOIN pending_erasures p ON p.source_id = s.id
      WHERE s.community_id = ${communityId}`,
  );
  return row?.n ?? 0;
}

/** Finds who is erased in a community. */
export async function findTombstones(
  db: Db,
  communityId: string,
): Promise<{ readonly erasure_key: string | null; readonly tombstones: string | null }> {
  const row = await db.first(
    'tombstones.find',
    sql<{ erasure_key: string | null; tombstones: string }>`
      SELECT c.erasure_key, ${tombstonesOf} AS tombstones FROM communities c WHERE c.id = ${communityId}`,
  );
  return row ?? { erasure_key: null, tombstones: null };
}

/** Finds the secret under which names of a community are hashed; null before its first erasure. */
export async function findErasureKey(db: Db, communityId: string): Promise<string | null> {
  const row = await db.first(
    'communities.find_erasure_key',
    sql<{ erasure_key: string | null }>`SELECT erasure_key FROM communities WHERE id = ${communityId}`,
  );
  return row?.erasure_key ?? null;
}

type SaveTombstones = AddTombstones & {
  /** Parts of file names by which uploads are known no longer. */
  readonly fileNames: readonly string[];
  readonly audit: AuditEntry;
};

/** Erases names from now on, in one batch with the entry that says so. */
export async function saveTombstones(db: Db, saved: SaveTombstones): Promise<void> {
  await db.batch([
    insertAuditEntry(saved.audit),
    ...addTombstones(saved),
    ...forgetFileNames({ communityId: saved.communityId, names: saved.fileNames }),
  ]);
}

type NamedFiles = { readonly communityId: string; readonly names: readonly string[] };

/** Statements that take file names of uploads and exports away in which one of these names stands. */
function forgetFileNames({ communityId, names }: NamedFiles): NamedQuery[] {
  const json = JSON.stringify(names);
  const named = sql`
    community_id = ${communityId} AND EXISTS (
      SELECT 1 FROM json_each(${json}) WHERE instr(lower(file_name), lower(value)) > 0)`;
  return [
    {
      name: 'exports.forget_file_name',
      query: sql`UPDATE exports SET file_name = '[removed]' WHERE ${named}`,
    },
    {
      name: 'uploads.forget_file_name',
      query: sql`UPDATE uploads SET file_name = '[removed]' WHERE ${named}`,
    },
  ];
}

/** Lists the tombstones of a community, in order. */
export function listTombstones(db: Db, communityId: string, limit = 100_000): Promise<TombstoneRow[]> {
  return db.all(
    'tombstones.list',
    db.build
      .selectFrom('tombstones')
      .select(['name_hash', 'kind', 'mode', 'erased_at'])
      .where('community_id', '=', communityId)
      .orderBy('name_hash')
      .limit(limit),
  );
}

type FinishErasure = {
  readonly job: ErasureJob;
  readonly lease: Lease;
  readonly changed: readonly { readonly label: string; readonly person: string }[];
  readonly inputsHash: string;
  readonly now: number;
};

type ForgetNames = {
  readonly sourceId: string;
  /** Each display name, and what stands for it from now on. */
  readonly names: readonly { readonly displayName: string; readonly form: string }[];
  readonly lease: Lease;
};

/**
 * Forgets display names of a source, and what admins have decided about them, while the lease holds. That two names are
 * two people is kept under the forms: evidence must not join somebody to an erased person whom an admin has kept apart.
 */
export async function forgetNames(db: Db, { sourceId, names, lease }: ForgetNames): Promise<void> {
  if (names.length === 0) return;
  const held = holdsLease(lease);
  const forms = JSON.stringify(names.map(({ displayName, form }) => [displayName, form]));
  const inNames = sql`(SELECT value->>0 FROM json_each(${forms}))`;
  const formOf = (column: string) =>
    sql`COALESCE((SELECT value->>1 FROM json_each(${forms}) WHERE value->>0 = ${sql.ref(column)}), ${sql.ref(column)})`;
  await db.batch([
    {
      name: 'people_decisions.keep_splits',
      query: sql`
        INSERT INTO people_decisions (source_id, label_a, label_b, decision, decided_by, decided_at)
        SELECT source_id, min(${formOf('label_a')}, ${formOf('label_b')}), max(${formOf('label_a')}, ${formOf('label_b')}),
          decision, decided_by, decided_at
        FROM people_decisions WHERE source_id = ${sourceId} AND decision = 'split'
          AND (label_a IN ${inNames} OR label_b IN ${inNames}) AND ${held}
        ON CONFLICT DO NOTHING`,
    },
    {
      name: 'labels.erase',
      query: sql`DELETE FROM labels WHERE source_id = ${sourceId} AND label IN ${inNames} AND ${held}`,
    },
    {
      name: 'people_decisions.erase',
      query: sql`
        DELETE FROM people_decisions WHERE source_id = ${sourceId}
          AND (label_a IN ${inNames} OR label_b IN ${inNames}) AND ${held}`,
    },
  ]);
}

/**
 * Counts the people of a source anew, and schedules raw files for deletion in which erased people may still be. The
 * source stays to be looked through again while an upload of before is not finished. False when the lease was lost.
 */
export async function finishErasure(db: Db, result: FinishErasure): Promise<boolean> {
  const { job, changed, inputsHash, now } = result;
  const held = holdsLease(result.lease);
  const { source_id: sourceId } = job;
  const ofBefore = sql`source_id = ${sourceId} AND created_at <= ${job.since ?? 0}`;
  const batch: NamedQuery[] = [
    ...chunkJson(changed.map(({ label, person }) => [label, person])).map((json) => ({
      name: 'labels.save',
      query: sql`
        INSERT INTO labels (source_id, label, person)
        SELECT ${sourceId}, value->>0, value->>1 FROM json_each(${json}) WHERE ${held}
        ON CONFLICT (source_id, label) DO UPDATE SET person = excluded.person WHERE labels.person <> excluded.person`,
    })),
    {
      name: 'pending_deletions.schedule_raw_erased',
      query: sql`
        INSERT INTO pending_deletions (object_key, scheduled_at)
        SELECT object_key, ${now} FROM exports
        WHERE ${ofBefore} AND finished_at IS NOT NULL AND raw_deleted_at IS NULL AND ${held}
        ON CONFLICT DO NOTHING`,
    },
    {
      name: 'exports.mark_raw_erased',
      query: sql`
        UPDATE exports SET raw_deleted_at = ${now},
          media_error = CASE WHEN media_status IN ('waiting', 'failed') THEN 'gone' ELSE media_error END,
          media_status = CASE WHEN media_status = 'waiting' THEN 'failed' ELSE media_status END
        WHERE ${ofBefore} AND finished_at IS NOT NULL AND raw_deleted_at IS NULL AND ${held}`,
    },
    {
      name: 'pending_erasures.finish',
      query: sql`
        DELETE FROM pending_erasures WHERE source_id = ${sourceId} AND since = ${job.since ?? -1} AND ${held}
          AND NOT EXISTS (SELECT 1 FROM exports WHERE ${ofBefore} AND finished_at IS NULL)`,
    },
    {
      name: 'communities.bump_revision',
      query: sql`UPDATE communities SET revision = revision + 1 WHERE id = ${job.community_id} AND ${held}`,
    },
    {
      name: 'sources.save_inputs_hash',
      query: sql`UPDATE sources SET inputs_hash = ${inputsHash} WHERE id = ${sourceId} AND ${held}`,
    },
  ];
  return (await db.batch(batch)).at(-1)!.changes > 0;
}
