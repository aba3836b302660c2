import { toPulseError } from '../../core/errors.ts';
import type { ByteSource } from '../../ports/bytes.ts';
import { detectFormat } from '../whatsapp/detect/detect-format.ts';
import { scoreTranscript } from '../whatsapp/detect/score-transcript.ts';
import { parseTranscript } from '../whatsapp/records/parse-transcript.ts';
import { type Inspection, inspectExport } from '../zip/inspect-export.ts';
import { matchFiles } from '../zip/match-files.ts';
import { openExport } from '../zip/open-export.ts';
import { groupWeeks } from './group-weeks.ts';

/**
 * What would become of a file if it were uploaded: opened, its transcript read to the end and its messages put in order, as
 * an ingest does it, with the same words for what is wrong. Nothing is kept. Never throws; an unknown failure is `internal`.
 */
export async function inspectUpload(source: ByteSource): Promise<Inspection> {
  const inspection = await inspectExport(source, scoreTranscript);
  if (!inspection.ok) return inspection;
  try {
    const { transcript, entries } = await openExport(source, scoreTranscript);
    const hasFile = matchFiles(entries);
    const profile = await detectFormat(transcript.open, { hasFile });
    const weeks = groupWeeks(
      parseTranscript(transcript.open, profile, { hasFile }),
      (week) => profile.weeks.get(week)?.lastIndex ?? -1,
      (entries) => entries.length,
    );
    for await (const { take } of weeks) if (take() === 0) break;
    return inspection;
  } catch (thrown) {
    const { code, message } = toPulseError(thrown);
    return { ok: false, code, message };
  }
}
