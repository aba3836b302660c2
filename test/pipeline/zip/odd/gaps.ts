import { oddEnds } from './ends.ts';
import { oddFiles } from './files.ts';
import { oddHeaders } from './headers.ts';
import { oddNames } from './names.ts';
import type { OddArchive } from './odd-archive.ts';
import { oddSpans } from './spans.ts';
import { oddTranscripts } from './transcripts.ts';
import { oddZip64 } from './zip64.ts';

/** All odd archives by what is odd about them. */
export const oddGaps: Readonly<Record<string, readonly OddArchive[]>> = {
  'end records': oddEnds,
  'overlap and expansion': oddSpans,
  'headers and methods': oddHeaders,
  names: oddNames,
  'choice of the transcript': oddTranscripts,
  ZIP64: oddZip64,
  'other and incomplete files': oddFiles,
};
