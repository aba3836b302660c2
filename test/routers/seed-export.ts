import type { TestServices } from '../harness/open-services.ts';

type Seed = {
  readonly communityId: string;
  readonly sourceId: string;
  readonly id: string;
  readonly status: string;
  readonly errorCode?: string;
  readonly fileName?: string;
};

/** An export row of any status. */
export async function seedExport(
  { d1, clock }: Pick<TestServices, 'd1' | 'clock'>,
  { communityId, sourceId, id, status, errorCode, fileName = 'chat.zip' }: Seed,
): Promise<void> {
  await d1
    .prepare(
      `INSERT INTO exports (id, community_id, source_id, file_name, size, object_key, file_fingerprint, status,
         error_code, error_message, correlation_id, created_at, updated_at)
       VALUES (?, ?, ?, ?, 10, 'raw/x', 'f', ?, ?, ?, 'cor_1', ?, ?)`,
    )
    .bind(
      id,
      communityId,
      sourceId,
      fileName,
      status,
      errorCode ?? null,
      errorCode === undefined ? null : `Failed at ${fileName}.`,
      clock.now,
      clock.now,
    )
    .run();
}
