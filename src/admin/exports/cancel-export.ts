import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import type { Services } from '../../services.ts';
import { cancelExport as cancelRow } from '../../storage/repositories/export-states.ts';
import { type ExportRow, findExport } from '../../storage/repositories/exports.ts';
import { newAuditEntry } from '../audit-entry.ts';

/**
 * Cancels an export of the actor that is not finished; once more does nothing.
 * @throws PulseError not_found, conflict for one that is finished
 */
export async function cancelExport(
  services: Pick<Services, 'db' | 'clock' | 'random'>,
  actor: Actor,
  id: string,
): Promise<ExportRow> {
  const { db, clock } = services;
  const communityScope = actor.communityId;
  const cancelled = await cancelRow(db, {
    id,
    communityScope,
    now: clock.now(),
    audit: newAuditEntry(services, actor, {
      action: 'export.cancel',
      communityId: null,
      detail: { export_id: id },
    }),
  });
  const row = await findExport(db, id, communityScope);
  if (!row) throw new PulseError('not_found', 'There is no such export.');
  if (!cancelled && row.status !== 'cancelled')
    throw new PulseError('conflict', `This export is already finished (${row.status}).`);
  return row;
}
