import { type ExportView, errorOfExport } from '@beacon-pulse/upload/src/watch-export.ts';

/** One line of a table of exports. */
export function exportLine(view: ExportView): string {
  const { status, progress } = view;
  const running = status === 'ingesting' || status === 'analysing';
  const steps = running && progress.total > 0 ? ` ${progress.done}/${progress.total}` : '';
  const more =
    status === 'failed' ? errorOfExport(view).code : view.duplicate_of ? `same as ${view.duplicate_of}` : '';
  return [
    view.export_id.padEnd(29),
    `${status}${steps}`.padEnd(18),
    view.created_at,
    `${view.community}/${view.source}`,
    view.file_name,
    more,
  ]
    .join('  ')
    .trimEnd();
}
