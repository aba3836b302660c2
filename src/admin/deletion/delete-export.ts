import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import type { Services } from '../../services.ts';
import type { Db } from '../../storage/db.ts';
import { findExportPlace } from '../../storage/repositories/exports.ts';
import { countMediaOfExport, deleteExport as deleteRow } from '../../storage/repositories/retention.ts';
import { newAuditEntry } from '../audit-entry.ts';

export type ExportDeletion = {
  readonly exportId: string;
  /** Its file is still stored. */
  readonly rawFile: boolean;
  /** Files that it brought first and no other export of the community has. */
  readonly media: number;
};

/**
 * Says what goes with an export, and changes nothing.
 * @throws PulseError not_found
 */
export async function previewExportDeletion(db: Db, actor: Actor, id: string): Promise<ExportDeletion> {
  const found = await findExportPlace(db, id, actor.communityId);
  if (found === null) throw new PulseError('not_found', 'There is no such export.');
  const { source_id: sourceId, community_id: communityId, raw_deleted_at } = found;
  return {
    exportId: id,
    rawFile: raw_deleted_at === null,
    media: await countMediaOfExport(db, { id, sourceId, communityId }),
  };
}

/**
 * Deletes a finished export of the actor: its row, timeline and stored file, and media that only it brought. Messages
 * stay, because segments do not keep which exports had them.
 * @throws PulseError not_found, conflict for one that is not finished and where `confirm` is not its id
 */
export async function deleteExport(
  { db, clock, random }: Pick<Services, 'db' | 'clock' | 'random'>,
  actor: Actor,
  { export_id: id, confirm }: { readonly export_id: string; readonly confirm: string },
): Promise<ExportDeletion> {
  const plan = await previewExportDeletion(db, actor, id);
  if (confirm !== id) throw new PulseError('conflict', 'To delete the export, repeat its id as confirm.');
  const { source_id: sourceId, community_id: communityId } = (await findExportPlace(
    db,
    id,
    actor.communityId,
  ))!;
  const audit = newAuditEntry({ clock, random }, actor, {
    action: 'export.delete',
    communityId,
    detail: { export_id: id },
  });
  if (await deleteRow(db, { id, sourceId, communityId, now: clock.now(), audit })) return plan;
  throw new PulseError('conflict', 'This export is not finished. Cancel it first.');
}
