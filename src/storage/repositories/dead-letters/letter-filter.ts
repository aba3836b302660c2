import { type RawBuilder, sql } from 'kysely';

/** Which dead letters: those for which everything that is given holds. */
export type LetterFilter = {
  readonly ids: readonly string[] | null;
  readonly code: string | null;
  readonly type: string | null;
  readonly communityId: string | null;
  readonly exportId: string | null;
};

/** A condition on rows `d` of dead_letters. */
export function matchesFilter({ ids, code, type, communityId, exportId }: LetterFilter): RawBuilder<boolean> {
  const conditions: RawBuilder<unknown>[] = [];
  if (ids !== null) conditions.push(sql`d.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  if (code !== null) conditions.push(sql`d.error_code = ${code}`);
  if (type !== null) conditions.push(sql`d.type = ${type}`);
  if (communityId !== null) conditions.push(sql`d.community_id = ${communityId}`);
  if (exportId !== null) conditions.push(sql`d.export_id = ${exportId}`);
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` AND `)}`;
}
