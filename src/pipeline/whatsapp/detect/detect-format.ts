import type { OpenTranscript } from '../bytes/read-blocks.ts';
import type { DetectionOptions, TranscriptProfile } from '../records/transcript-profile.ts';
import { detectSectionFormat } from './detect-section-format.ts';
import { readSections } from './read-sections.ts';

export type { OpenTranscript } from '../bytes/read-blocks.ts';
export type { DetectionOptions, TranscriptProfile } from '../records/transcript-profile.ts';

/**
 * First pass over a transcript: learns its bytes, its header, the order of its dates, its authors, and counts. Where
 * the header changes within the file, each section is read by its own.
 *
 * @throws PulseError `file_empty` (nothing but blanks), `chat_not_recognised` (no header, or hardly any),
 * `chat_empty` (headers, but no date among them exists), `chat_too_large`.
 */
export async function detectFormat(
  open: OpenTranscript,
  options: DetectionOptions = {},
): Promise<TranscriptProfile> {
  const profile = await detectSectionFormat(open, options);
  return profile.otherHeaders + profile.linesBefore === 0 ? profile : readSections(open, profile, options);
}
