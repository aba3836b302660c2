import { sql } from 'kysely';
import { chunkJson } from '../chunk-json.ts';
import type { Db, NamedQuery } from '../db.ts';
import { type AuditEntry, insertAuditEntry } from './access.ts';
import { insertOutbox, type OutboxRow } from './job-messages.ts';
import { holdsLease, type Lease } from './leases.ts';

/** Settings of a source's community that digests depend on. */
export type PeopleJob = {
  readonly source_id: string;
  readonly community_id: string;
  readonly language: string;
  readonly min_people: number;
  /** JSON */
  readonly pillars: string;
};

/** Null when there is no such source. */
export function findPeopleJob(db: Db, sourceId: string): Promise<PeopleJob | null> {
  return db.first(
    'people.find_job',
    sql<PeopleJob>`
      SELECT s.id AS source_id, s.community_id, c.language, c.min_people, c.pillars
      FROM sources s JOIN communities c ON c.id = s.community_id WHERE s.id = ${sourceId}`,
  );
}

export type DisplayNameRow = { label: string; person: string };

type ListPeople = {
  readonly sourceId: string;
  readonly afterDisplayName: string | null;
  readonly limit: number;
};

/** Lists the display names of a source and the person behind each, by display name, one more than `limit`. */
export function listPeople(
  db: Db,
  { sourceId, afterDisplayName, limit }: ListPeople,
): Promise<DisplayNameRow[]> {
  let query = db.build
    .selectFrom('labels')
    .select(['label', 'person'])
    .where('source_id', '=', sourceId)
    .orderBy('label')
    .limit(limit + 1);
  if (afterDisplayName !== null) query = query.where('label', '>', afterDisplayName);
  return db.all<DisplayNameRow>('people.list', query);
}

/** Lists the display names in any source of a community that stand for these people, shared ones too. */
export function listNamesOfPeople(
  db: Db,
  communityId: string,
  people: readonly string[],
  limit = 20_000,
): Promise<DisplayNameRow[]> {
  return db.all(
    'labels.list_by_people',
    sql<DisplayNameRow>`
      SELECT DISTINCT l.label, l.person FROM sources s JOIN labels l ON l.source_id = s.id
      WHERE s.community_id = ${communityId}
        AND l.person IN (SELECT value FROM json_each(${JSON.stringify(people)}) UNION ALL SELECT '?' || value FROM json_each(${JSON.stringify(people)}))
      ORDER BY l.label LIMIT ${limit}`,
  );
}

export type PeopleDecision = { label_a: string; label_b: string; decision: 'merge' | 'split' };

/** Lists what admins have decided about display names of a source. */
export function listDecisions(db: Db, sourceId: string, limit = 10_000): Promise<PeopleDecision[]> {
  return db.all<PeopleDecision>(
    'people.list_decisions',
    db.build
      .selectFrom('people_decisions')
      .select(['label_a', 'label_b', 'decision'])
      .where('source_id', '=', sourceId)
      .orderBy('label_a')
      .orderBy('label_b')
      .limit(limit),
  );
}

export type DecisionResult = {
  readonly sourceId: string;
  readonly lease: Lease;
  /** In code unit order. */
  readonly displayNames: readonly [string, string];
  readonly decision: 'merge' | 'split';
  readonly decidedBy: string;
  readonly now: number;
  /** Display names that stand for another person than before. */
  readonly changed: readonly DisplayNameRow[];
  readonly inputsHash: string;
  /** What is to be sent then. */
  readonly outbox: readonly OutboxRow[];
  readonly audit: AuditEntry;
};

/** Keeps a decision with all that follows from it and the message about that, in one batch and only while the lease on the source holds. False when it was lost. */
export async function saveDecision(db: Db, result: DecisionResult): Promise<boolean> {
  const { sourceId, displayNames, decision, decidedBy, now, inputsHash, outbox, audit } = result;
  const held = holdsLease(result.lease);
  const batch: NamedQuery[] = [
    insertAuditEntry(audit, { where: held }),
    {
      name: 'people.save_decision',
      query: sql`
        INSERT INTO people_decisions (source_id, label_a, label_b, decision, decided_by, decided_at)
        SELECT ${sourceId}, ${displayNames[0]}, ${displayNames[1]}, ${decision}, ${decidedBy}, ${now} WHERE ${held}
        ON CONFLICT (source_id, label_a, label_b) DO UPDATE SET
          decision = excluded.decision, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
    },
    ...chunkJson(result.changed.map(({ label: displayName, person }) => [displayName, person])).map(
      (json) => ({
        name: 'people.save_labels',
        query: sql`
        UPDATE labels SET person = (SELECT value->>1 FROM json_each(${json}) WHERE value->>0 = labels.label)
        WHERE source_id = ${sourceId} AND label IN (SELECT value->>0 FROM json_each(${json})) AND ${held}`,
      }),
    ),
    ...insertOutbox(outbox, { now, where: held }),
    {
      name: 'people.save_inputs_hash',
      query: sql`UPDATE sources SET inputs_hash = ${inputsHash} WHERE id = ${sourceId} AND ${held}`,
    },
  ];
  const results = await db.batch(batch);
  return results.at(-1)!.changes > 0;
}

/** Lists every display name of a source and the person it stands for, by code unit order. */
export function listDisplayNames(db: Db, sourceId: string, limit = 20_000): Promise<DisplayNameRow[]> {
  return db.all(
    'labels.list',
    db.build
      .selectFrom('labels')
      .select(['label', 'person'])
      .where('source_id', '=', sourceId)
      .orderBy('label')
      .limit(limit),
  );
}

/** Lists every display name in any source of a community, with whom it stands for there. */
export function listCommunityLabels(
  db: Db,
  communityId: string,
  limit = 20_000,
): Promise<(DisplayNameRow & { readonly source_id: string })[]> {
  return db.all(
    'labels.list_of_community',
    sql<DisplayNameRow & { source_id: string }>`
      SELECT l.source_id, l.label, l.person FROM sources s JOIN labels l ON l.source_id = s.id
      WHERE s.community_id = ${communityId} ORDER BY l.source_id, l.label LIMIT ${limit}`,
  );
}

/** Display names that one community may leave out. */
export const maxLeftOut = 2_000;

/** Lists the display names of people whom the inside neither quotes nor names, with the language of their community. */
export function listLeftOut(
  db: Db,
  communityId: string,
  limit = maxLeftOut,
): Promise<{ readonly name: string; readonly language: string }[]> {
  return db.all(
    'left_out.list',
    sql<{ name: string; language: string }>`
      SELECT o.name, c.language FROM left_out o JOIN communities c ON c.id = o.community_id
      WHERE o.community_id = ${communityId} ORDER BY o.name LIMIT ${limit}`,
  );
}

type SaveLeftOut = {
  readonly communityId: string;
  readonly names: readonly string[];
  readonly leftOut: boolean;
  readonly decidedBy: string;
  readonly now: number;
  readonly audit: AuditEntry;
};

/** Leaves these names out from now on, or no longer. */
export async function saveLeftOut(
  db: Db,
  { communityId, names, leftOut, decidedBy, now, audit }: SaveLeftOut,
): Promise<void> {
  const json = JSON.stringify(names);
  await db.batch([
    insertAuditEntry(audit),
    leftOut
      ? {
          name: 'left_out.save',
          query: sql`
            INSERT INTO left_out (community_id, name, decided_by, decided_at)
            SELECT ${communityId}, value, ${decidedBy}, ${now} FROM json_each(${json}) WHERE true
            ON CONFLICT DO NOTHING`,
        }
      : deleteLeftOut(communityId, names),
  ]);
}

/** Builds a statement that forgets names of people who are left out. */
export const deleteLeftOut = (communityId: string, names: readonly string[]): NamedQuery => ({
  name: 'left_out.delete',
  query: sql`
    DELETE FROM left_out WHERE community_id = ${communityId} AND name IN (SELECT value FROM json_each(${JSON.stringify(names)}))`,
});
