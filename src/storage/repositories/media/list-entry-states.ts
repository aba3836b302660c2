import { sql } from 'kysely';
import { chunkJson } from '../../chunk-json.ts';
import type { Db } from '../../db.ts';

/** How far one file of a source is: `stored`, `skipped` (it could not be read), or `unread`. */
export type EntryState = 'stored' | 'skipped' | 'unread';

/**
 * What a source knows of these files, by entry key; keys it does not know are left out. One statement for about
 * 40,000 keys, each a point read.
 */
export async function listEntryStates(
  db: Db,
  sourceId: string,
  entryKeys: readonly string[],
): Promise<Map<string, EntryState>> {
  const states = new Map<string, EntryState>();
  for (const json of chunkJson(entryKeys)) {
    const rows = await db.all(
      'list_entry_states',
      sql<{ entry_key: string; state: EntryState }>`
        SELECT a.entry_key, CASE WHEN a.artifact IS NOT NULL THEN 'stored'
          WHEN a.problem IS NOT NULL THEN 'skipped' ELSE 'unread' END AS state
        FROM json_each(${json}) k CROSS JOIN attachments a
        WHERE a.source_id = ${sourceId} AND a.entry_key = k.value`,
    );
    for (const { entry_key, state } of rows) states.set(entry_key, state);
  }
  return states;
}
