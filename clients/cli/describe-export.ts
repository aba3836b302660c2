import type { ExportView } from '../upload/watch-export.ts';

/** Why an export failed: its code and a sentence. */
export function errorOfExport(view: ExportView): { readonly code: string; readonly message: string } {
  return {
    code: view.error_code ?? 'internal',
    message: view.error_message ?? 'The export failed without saying why.',
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One line of a table of exports. */
export function exportLine(view: ExportView): string {
  const steps =
    (view.status === 'ingesting' || view.status === 'analysing') && view.progress_total > 0
      ? ` ${view.progress_done}/${view.progress_total}`
      : '';
  const why = view.status === 'failed' ? `  ${errorOfExport(view).code}` : '';
  const place = [text(view['community']), text(view['source'])].filter((part) => part !== '').join('/');
  return [
    view.export_id.padEnd(29),
    `${view.status}${steps}`.padEnd(18),
    text(view['created_at']).padEnd(20),
    place,
    `${text(view['file_name'])}${why}`,
  ]
    .join('  ')
    .trimEnd();
}
