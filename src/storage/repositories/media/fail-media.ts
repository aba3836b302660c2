import type { Db, NamedQuery } from '../../db.ts';

/** Statements that end the reading of an export's media with the code of the error; what was stored before stays. */
export function failMedia(
  { build }: Pick<Db, 'build'>,
  { exportId, code, now }: { exportId: string; code: string; now: number },
): NamedQuery[] {
  return [
    {
      name: 'fail_media',
      query: build
        .updateTable('exports')
        .set({ media_status: 'failed', media_error: code, media_updated_at: now })
        .where('id', '=', exportId)
        .where('media_status', '=', 'waiting'),
    },
  ];
}
