import type { AuditAction, AuditDetail } from '@beacon-pulse/contracts/src/admin/audit-log.ts';
import { newSortableId, type RandomBytes } from '../core/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { AuditEntry } from '../storage/repositories/access.ts';

/** Who acts: a key, or a command on this machine. */
export type AuditActor = AuditEntry['actor'];

type Act = {
  readonly action: AuditAction;
  /** Null where it concerns all communities, or where the statement that writes the entry knows which. */
  readonly communityId: string | null;
  readonly detail: AuditDetail;
};

/** Makes the audit entry of an act; it is written in the batch of the change itself. */
export function newAuditEntry(
  { clock, random }: { readonly clock: Clock; readonly random: RandomBytes },
  { id, name }: AuditActor,
  { action, communityId, detail }: Act,
): AuditEntry {
  const at = clock.now();
  return { id: newSortableId('aud', at, random), at, actor: { id, name }, communityId, action, detail };
}
