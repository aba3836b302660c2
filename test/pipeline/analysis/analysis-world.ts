import { createHash } from 'node:crypto';
import type { MediaKind } from '../../../src/core/media-kinds.ts';
import { mediaKey } from '../../../src/pipeline/media/media-key.ts';
import { sniffType } from '../../../src/pipeline/media/sniff-type.ts';
import type { TestServices } from '../../harness/open-services.ts';
import { rowsOf } from '../media/media-world.ts';

export type StoredFile = { readonly sha256: string; readonly bytes: Uint8Array };

/** Puts files where extraction leaves them, their batches out of date; sorted by their hashes. */
export async function storeFiles(
  { services, d1, clock }: TestServices,
  communityId: string,
  files: readonly Uint8Array[],
  { exportId = 'exp_1' }: { exportId?: string } = {},
): Promise<StoredFile[]> {
  const stored = files
    .map((bytes) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes }))
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  for (const { sha256, bytes } of stored) {
    await services.objects.put(mediaKey(communityId, sha256), bytes);
    const type = sniffType(bytes);
    await d1.batch([
      d1
        .prepare(`INSERT INTO artifacts (community_id, sha256, stored_sha256, size, media_type, created_at, export_id)
          VALUES (?, ?, ?, ?, ?, ?, ?)`)
        .bind(communityId, sha256, sha256, bytes.length, type, clock.now, exportId),
      d1
        .prepare(`INSERT INTO media_batches (kind, community_id) VALUES (?, ?)
          ON CONFLICT DO UPDATE SET revision = revision + 1`)
        .bind(type.slice(0, 5), communityId),
    ]);
  }
  return stored;
}

/** The message that starts a batch. */
export const analyse = (communityId: string, kind: MediaKind, after = '') =>
  ({
    v: 1,
    type: 'media.analyse',
    community_id: communityId,
    kind,
    after,
    correlation_id: 'cor_test',
  }) as const;

export const statesOf = async (test: TestServices): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await rowsOf<{ state: string; n: number }>(
        test,
        'SELECT state, COUNT(*) AS n FROM analyses GROUP BY state ORDER BY state',
      )
    ).map(({ state, n }) => [state, n]),
  );

export const batchOf = async (test: TestServices, kind: MediaKind): Promise<Record<string, unknown>> =>
  (await rowsOf(test, `SELECT * FROM media_batches WHERE kind = '${kind}'`))[0]!;
