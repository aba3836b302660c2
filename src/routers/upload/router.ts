import { router } from '../trpc.ts';
import { abort } from './abort.ts';
import { complete } from './complete.ts';
import { create } from './create.ts';
import { get } from './get.ts';
import { getExport } from './get-export.ts';
import { getMe } from './get-me.ts';
import { getTimeline } from './get-timeline.ts';
import { listExports } from './list-exports.ts';
import { putPart } from './put-part.ts';

/** How exports come in, and how their owners follow them. */
export const uploadRouter = router({
  create,
  putPart,
  get,
  complete,
  abort,
  listExports,
  getExport,
  getMe,
  getTimeline,
});
