import { createHash } from 'node:crypto';
import type { RenderedExport } from '../../scripts/sample/render-export.ts';
import type { SampleChat } from '../../scripts/sample/sample-message.ts';
import { dayInZone } from '../../src/core/time.ts';
import { type Budget, timeZone } from './budget.ts';
import type { SimWorld } from './sim-world.ts';

/** A file on its way to a source; `id` is that of the upload. */
export type Upload = { readonly id: string; readonly sourceId: string; readonly bytes: Uint8Array };

/** What people do to a world, in order; `rest` lets everything come to an end before the next thing happens. */
export type Step =
  | { readonly do: 'upload'; readonly upload: Upload }
  | { readonly do: 'cancel'; readonly uploadId: string }
  | { readonly do: 'erase'; readonly communityId: string; readonly names: readonly string[] }
  | { readonly do: 'rest' };

/** What one source's merged chat must hold: the chat as these exports show it, the latest last. */
export type SourceTruth = {
  readonly sourceId: string;
  readonly chat: SampleChat;
  readonly exports: readonly RenderedExport[];
};

export type Scenario = {
  readonly name: string;
  readonly communities: readonly { readonly id: string; readonly sourceIds: readonly string[] }[];
  readonly steps: readonly Step[];
  readonly truth: readonly SourceTruth[];
  /** What only people wrote who are erased, and their names: nothing of it may be left. */
  readonly erased?: readonly string[];
  /** Where it is there, models cost money, and today most of the budget is spent already. */
  readonly budget?: Budget;
};

const founded = Date.UTC(2026, 10, 16, 8);
const expires = Date.UTC(2026, 11, 16);

/** Published communities with their sources, nothing uploaded yet, as SQL. */
export function foundingStatements({
  communities,
  budget,
}: Pick<Scenario, 'communities' | 'budget'>): string[] {
  const founding = communities.flatMap(({ id, sourceIds }) => [
    `INSERT INTO communities (id, slug, name, time_zone, language, policy, created_at, updated_at)
      VALUES ('${id}', 'slug-${id}', 'Harbour', '${timeZone}', 'en', 'themes', ${founded}, ${founded})`,
    ...sourceIds.map(
      (
        sourceId,
        i,
      ) => `INSERT INTO sources (id, community_id, slug, name, public_number, created_at, updated_at)
      VALUES ('${sourceId}', '${id}', 'slug-${sourceId}', 'Workshop', ${i + 1}, ${founded}, ${founded})`,
    ),
  ]);
  if (budget === undefined) return founding;
  const { id } = communities[0]!;
  return [
    ...founding,
    `INSERT INTO quota_limits (community_id, kind, calls, micro_usd) VALUES ('${id}', '${budget.kind}', 1000, ${budget.aDay})`,
    `INSERT INTO quota_days (day, community_id, kind, calls, micro_usd)
      VALUES ('${dayInZone(budget.startsAt, timeZone)}', '${id}', '${budget.kind}', 100, ${budget.spentToday})`,
  ];
}

const communityOf = ({ communities }: Pick<Scenario, 'communities'>, sourceId: string): string =>
  communities.find(({ sourceIds }) => sourceIds.includes(sourceId))!.id;

/** Where the raw file of an upload lies. */
export function rawKey(scenario: Pick<Scenario, 'communities'>, upload: Upload): string {
  return `raw/${communityOf(scenario, upload.sourceId)}/${upload.id}`;
}

/** An upload whose only part has arrived and that nobody has completed yet, as SQL. */
export function uploadStatements(
  scenario: Pick<Scenario, 'communities'>,
  upload: Upload,
  part: { storageUploadId: string; etag: string },
): string[] {
  const { id, sourceId, bytes } = upload;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return [
    `INSERT INTO uploads (id, community_id, source_id, file_name, size, part_size, part_count, object_key,
      storage_upload_id, status, created_at, updated_at, expires_at) VALUES ('${id}', '${communityOf(scenario, sourceId)}',
      '${sourceId}', 'chat.zip', ${bytes.length}, ${5 * 1024 * 1024}, 1, '${rawKey(scenario, upload)}',
      '${part.storageUploadId}', 'open', ${founded}, ${founded}, ${expires})`,
    `INSERT INTO upload_parts (upload_id, part_number, etag, size, sha256)
      VALUES ('${id}', 1, '${part.etag}', ${bytes.length}, '${sha256}')`,
  ];
}

/** Sends the bytes of an upload; that part of the way is not subject to faults here. */
export async function sendParts(world: SimWorld, scenario: Scenario, upload: Upload): Promise<void> {
  const { objects } = world.storage;
  const key = rawKey(scenario, upload);
  const { uploadId: storageUploadId } = await objects.createMultipart(key);
  const { etag } = await objects.uploadPart(key, storageUploadId, 1, upload.bytes, upload.bytes.length);
  for (const sql of uploadStatements(scenario, upload, { storageUploadId, etag })) world.database.query(sql);
}

/** Cancels the export of an upload as its owner would, at once and without a fault. */
export function cancelUpload({ database, clock }: SimWorld, uploadId: string): void {
  database.query(`UPDATE exports SET status = 'cancelled', updated_at = ${clock.now}, finished_at = ${clock.now}
    WHERE id = (SELECT export_id FROM uploads WHERE id = '${uploadId}') AND status IN ('queued', 'ingesting', 'analysing')`);
}
