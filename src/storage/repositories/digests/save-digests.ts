import { sql } from 'kysely';
import { chunkJson } from '../../chunk-json.ts';
import type { Db, NamedQuery } from '../../db.ts';

export type SomeDigests = {
  readonly communityId: string;
  readonly sourceId: string;
  readonly week: string;
  /** What the week row and the source said when the messages were read. */
  readonly fingerprint: string;
  readonly deriveKey: string;
  /** Only the days that changed; bodies are JSON. */
  readonly days: readonly {
    day: string;
    input: string;
    body: string;
    publicKey: string;
    publicBody: string;
  }[];
};

export type DigestsResult = SomeDigests & {
  /** JSON figures of the whole week. */
  readonly figures: string;
  /** JSON: what the week talked about. */
  readonly terms: string;
};

/**
 * Writes the changed digests of a week and marks the week as digested, all only if neither its messages nor what else
 * they depend on has changed since they were read: a slow job cannot overwrite a newer one. False when it came too late.
 */
export async function saveDigests(db: Db, result: DigestsResult): Promise<boolean> {
  const { sourceId, week, fingerprint, deriveKey } = result;
  const unchanged = isUnchanged(result);
  const batch: NamedQuery[] = [
    ...dayQueries(result),
    {
      name: 'save_terms',
      query: sql`
        INSERT INTO terms (source_id, week, body) SELECT ${sourceId}, ${week}, ${result.terms} WHERE ${unchanged}
        ON CONFLICT (source_id, week) DO UPDATE SET body = excluded.body WHERE terms.body <> excluded.body`,
    },
    {
      name: 'mark_digested',
      query: sql`UPDATE weeks SET digested = ${`${fingerprint}:${deriveKey}`}, figures = ${result.figures}
        WHERE source_id = ${sourceId} AND week = ${week} AND ${unchanged}`,
    },
  ];
  const results = await db.batch(batch);
  return results.at(-1)!.changes > 0;
}

/**
 * Writes digests of a week whose others could not be made: the week is still to be digested, and these are not made
 * again. Nothing is written when the week has changed since it was read.
 */
export async function saveSomeDigests(db: Db, some: SomeDigests): Promise<void> {
  await db.batch(dayQueries(some));
}

const isUnchanged = ({ sourceId, week, fingerprint, deriveKey }: SomeDigests) => sql<boolean>`EXISTS (
    SELECT 1 FROM weeks w JOIN sources s ON s.id = w.source_id
    WHERE w.source_id = ${sourceId} AND w.week = ${week} AND w.fingerprint = ${fingerprint} AND s.derive_key = ${deriveKey})`;

function dayQueries(some: SomeDigests): NamedQuery[] {
  const { communityId, sourceId, days } = some;
  const unchanged = isUnchanged(some);
  return [
    ...chunkJson(days.map((d) => [d.day, d.input, d.body])).map((json) => ({
      name: 'save_digests',
      query: sql`
        INSERT INTO digests (source_id, day, input, body)
        SELECT ${sourceId}, value->>0, value->>1, value->>2 FROM json_each(${json}) WHERE ${unchanged}
        ON CONFLICT (source_id, day) DO UPDATE SET input = excluded.input, body = excluded.body
        WHERE digests.input <> excluded.input`,
    })),
    ...chunkJson(days.map((d) => [d.publicKey, d.publicBody])).map((json) => ({
      name: 'publish_days',
      query: sql`
        INSERT INTO public_rows (community_id, kind, key, body)
        SELECT ${communityId}, 'day', value->>0, value->>1 FROM json_each(${json}) WHERE ${unchanged}
        ON CONFLICT (community_id, kind, key) DO UPDATE SET body = excluded.body WHERE public_rows.body <> excluded.body`,
    })),
    {
      name: 'bump_revision',
      query: sql`UPDATE communities SET revision = revision + 1 WHERE id = ${communityId} AND ${unchanged}`,
    },
  ];
}
