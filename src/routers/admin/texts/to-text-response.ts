import type { AdminEditorText } from '@beacon-pulse/contracts/src/admin/editor-text.ts';
import { versionOfText } from '../../../admin/texts/text-version.ts';
import { utcTime } from '../../../core/time.ts';
import type { EditorTextRow } from '../../../storage/repositories/public-review.ts';

/** The text of a week as admins see it; what there is to say where there is none. */
export function toTextResponse(week: string, row: EditorTextRow | null): AdminEditorText {
  return {
    week,
    text: row?.text ?? null,
    warnings: row === null ? [] : (JSON.parse(row.warnings) as AdminEditorText['warnings']),
    reason: row === null || row.reason === '' ? null : row.reason,
    published_by: row === null ? null : { id: row.actor_id, name: row.actor_name },
    published_at: row === null ? null : utcTime(row.saved_at),
    version: versionOfText(row),
  };
}
