import type { MediaModels } from '../../ports/models.ts';
import type { Db } from '../../storage/db.ts';
import { countAnalyses } from '../../storage/repositories/artifacts.ts';
import { planKinds } from './plan-kinds.ts';

/** How far the analysis of files is: each of them counts once. */
export type AnalysisStatus = {
  analysed: number;
  waiting: number;
  /** They wait for their budget. */
  deferred: number;
  unsupported: number;
  failed: number;
  /** Why a kind of files is not analysed, in sentences. */
  readonly reasons: readonly string[];
};

/** Returns how far the analysis of the files is that came with an export first, and why some of them are not analysed. */
export async function getAnalysisStatus(
  { db, media }: { readonly db: Db; readonly media: MediaModels },
  exportId: string,
): Promise<AnalysisStatus> {
  const { unsupported } = await planKinds(media);
  const counts = await countAnalyses(db, exportId);
  const status = { analysed: 0, waiting: 0, deferred: 0, unsupported: 0, failed: 0 };
  for (const { kind, state, count } of counts) {
    const without = unsupported.some((one) => one.kind === kind);
    if (state === 'done') status.analysed += count;
    else if (state === 'failed') status.failed += count;
    else if (state === 'unsupported' || without) status.unsupported += count;
    else if (state === 'deferred_processing') status.deferred += count;
    else status.waiting += count;
  }
  const reasons = unsupported.filter(({ kind }) => counts.some((one) => one.kind === kind));
  return { ...status, reasons: reasons.map(({ reason }) => reason) };
}
