import { readKnownFields } from '@beacon-pulse/contracts/src/read-known-fields.ts';
import type { Export } from '@beacon-pulse/contracts/src/upload/export.ts';
import { exportReport } from '@beacon-pulse/contracts/src/upload/export-report.ts';
import { utcTime } from '../../core/time.ts';
import type { AnalysisStatus } from '../../pipeline/analysis/get-analysis-status.ts';
import type { ExportRow } from '../../storage/repositories/exports.ts';

const timeOrNull = (ms: number | null): string | null => (ms === null ? null : utcTime(ms));

/** An export as answers show it; how far its media are analysed is told where it was asked for. */
export function toExportResponse(row: ExportRow, analysis: AnalysisStatus | null = null): Export {
  return {
    export_id: row.id,
    community: row.community_slug,
    source: row.source_slug,
    file_name: row.file_name,
    size: row.size,
    status: row.status,
    progress: { done: row.progress_done, total: row.progress_total },
    attempts: row.attempts,
    duplicate_of: row.duplicate_of,
    error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
    report: row.report === null ? null : readKnownFields(exportReport, JSON.parse(row.report)),
    media: {
      status: row.media_status,
      total: row.media_total,
      stored: row.media_stored,
      skipped: row.media_skipped,
      error: row.media_error,
      analysis: analysis === null ? null : { ...analysis, reasons: [...analysis.reasons] },
    },
    raw_deleted_at: timeOrNull(row.raw_deleted_at),
    created_at: utcTime(row.created_at),
    updated_at: utcTime(row.updated_at),
    finished_at: timeOrNull(row.finished_at),
  };
}
