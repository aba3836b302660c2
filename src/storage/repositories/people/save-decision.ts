import { sql } from 'kysely';
import { chunkJson } from '../../chunk-json.ts';
import type { Db, NamedQuery } from '../../db.ts';
import type { LabelRow } from '../labels/list-labels.ts';
import { holdsLease } from '../leases/holds-lease.ts';
import type { Lease } from '../leases/take-lease.ts';

export type DecisionResult = {
  readonly sourceId: string;
  readonly lease: Lease;
  /** In code unit order. */
  readonly labels: readonly [string, string];
  readonly decision: 'merge' | 'split';
  readonly decidedBy: string;
  readonly now: number;
  /** Labels that stand for another person than before. */
  readonly changed: readonly LabelRow[];
  readonly deriveKey: string;
};

/** Keeps a decision with all that follows from it, in one batch and only while the lease on the source holds. False when it was lost. */
export async function saveDecision(db: Db, result: DecisionResult): Promise<boolean> {
  const { sourceId, labels, decision, decidedBy, now, deriveKey } = result;
  const held = holdsLease(result.lease);
  const batch: NamedQuery[] = [
    {
      name: 'people.save_decision',
      query: sql`
        INSERT INTO people_decisions (source_id, label_a, label_b, decision, decided_by, decided_at)
        SELECT ${sourceId}, ${labels[0]}, ${labels[1]}, ${decision}, ${decidedBy}, ${now} WHERE ${held}
        ON CONFLICT (source_id, label_a, label_b) DO UPDATE SET
          decision = excluded.decision, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
    },
    ...chunkJson(result.changed.map(({ label, person }) => [label, person])).map((json) => ({
      name: 'people.save_labels',
      query: sql`
        UPDATE labels SET person = (SELECT value->>1 FROM json_each(${json}) WHERE value->>0 = labels.label)
        WHERE source_id = ${sourceId} AND label IN (SELECT value->>0 FROM json_each(${json})) AND ${held}`,
    })),
    {
      name: 'people.save_derive_key',
      query: sql`UPDATE sources SET derive_key = ${deriveKey} WHERE id = ${sourceId} AND ${held}`,
    },
  ];
  const results = await db.batch(batch);
  return results.at(-1)!.changes > 0;
}
