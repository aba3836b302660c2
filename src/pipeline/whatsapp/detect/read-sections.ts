import { PulseError } from '../../../core/errors.ts';
import { dayOfMinute } from '../../../core/time.ts';
import type { OpenTranscript } from '../bytes/read-blocks.ts';
import { sliceTranscript } from '../bytes/slice-transcript.ts';
import type { DetectionOptions, Section, TranscriptProfile } from '../records/transcript-profile.ts';
import { detectSectionFormat } from './detect-section-format.ts';
import { findSectionCandidates, type SectionCandidate } from './find-section-candidates.ts';
import { joinSections } from './join-sections.ts';
import { recountTranscript } from './recount-transcript.ts';

/** No message is longer, in UTF-16 units: WhatsApp takes no more. */
const longestMessage = 65_536;

/**
 * Reads a file whose header changes: a phone whose language or clock was changed, or exports joined by hand. A section
 * of other headers is a part of the chat where it is longer than any message, begins like an export, or goes on in time
 * where the chat was and among the same people. Else it was pasted, and stays text.
 */
export async function readSections(
  open: OpenTranscript,
  profile: TranscriptProfile,
  options: DetectionOptions,
): Promise<TranscriptProfile> {
  const { maxLineBytes } = profile.caps;
  const names = new Set(profile.authors.map(({ name }) => name));
  const slice = (from: number, to: number) => sliceTranscript(open, from, to, maxLineBytes);
  const shapes = new Set<string>();
  const chosen: Section[] = [];
  let other = 0;
  for (const candidate of await findSectionCandidates(open, profile)) {
    const { from, to } = candidate;
    const previous = chosen.at(-1);
    const before = candidate.before ?? (previous?.to === from ? previous.profile.lastMinute : null);
    const part = await detectCandidate(slice(from, to), profile, options, before);
    if (part !== null && isSection(candidate, part, before, names, shapes)) {
      chosen.push({ from, to, profile: part });
      shapes.add(candidate.shape);
      for (const { name } of part.authors) names.add(name);
    } else other += candidate.headers;
  }
  if (chosen.length === 0) return other === 0 ? profile : { ...profile, otherHeaders: other };
  const sections: Section[] = [];
  let line = 0;
  for (const section of [...chosen, null]) {
    const to = section?.from ?? profile.lines;
    if (to > line) {
      const part = await detectOwnFormat(slice(line, to), profile, options);
      if (part !== null) sections.push({ from: line, to, profile: part });
    }
    if (section === null) break;
    sections.push(section);
    line = section.to;
  }
  return joinSections(profile, sections, other);
}

/** A section by its own header; where that leaves day and month open, in the order of the rest of the file. */
async function detectCandidate(
  open: OpenTranscript,
  whole: TranscriptProfile,
  options: DetectionOptions,
  before: number | null,
): Promise<TranscriptProfile | null> {
  const part = await detectOrNull(open, options);
  if (part === null) return null;
  if (!part.template.hasYear && options.year === undefined && before !== null) {
    return detectYearless(open, options, before);
  }
  if (part.dateOrderEvidence === 'settled') return part;
  const { separator, dateNumbers, hasYear } = part.template;
  const alike =
    separator === whole.template.separator &&
    dateNumbers === 3 &&
    whole.template.dateNumbers === 3 &&
    hasYear;
  if (!alike) return part;
  const again = await detectOrNull(open, { ...options, dateOrder: whole.dateOrder });
  return again === null
    ? part
    : {
        ...again,
        dateOrderEvidence: whole.dateOrderEvidence === 'assumed' ? 'assumed' : 'inferred',
        dateOrderReason: 'as in the rest of the file',
      };
}

/** A section without years goes on where the chat was: old iPhones left out the year of the export. */
async function detectYearless(
  open: OpenTranscript,
  options: DetectionOptions,
  before: number,
): Promise<TranscriptProfile | null> {
  const year = Number(dayOfMinute(before).slice(0, 4));
  for (const later of [0, 1, 2]) {
    const part = await detectOrNull(open, { ...options, year: year + later });
    if (part === null || part.firstMinute >= before) return part;
  }
  return null;
}

/** A section by the header of the file. */
async function detectOwnFormat(
  open: OpenTranscript,
  whole: TranscriptProfile,
  options: DetectionOptions,
): Promise<TranscriptProfile | null> {
  const given = { ...options, dateOrder: whole.dateOrder };
  const part = await detectOrNull(open, given, whole);
  if (part === null) return null;
  const { dateOrderEvidence, dateOrderReason, dayParts } = whole;
  const same = { ...part, dateOrderEvidence, dateOrderReason };
  // what the whole file taught about the clock holds for its sections
  return dayParts.some(({ source }) => source === 'inferred')
    ? recountTranscript(open, { ...same, dayParts }, options)
    : same;
}

async function detectOrNull(
  open: OpenTranscript,
  options: DetectionOptions,
  whole?: TranscriptProfile,
): Promise<TranscriptProfile | null> {
  try {
    return await detectSectionFormat(open, options, whole?.template);
  } catch (error) {
    if (error instanceof PulseError && error.code !== 'chat_too_large') return null;
    throw error;
  }
}

function isSection(
  candidate: SectionCandidate,
  part: TranscriptProfile,
  before: number | null,
  names: ReadonlySet<string>,
  shapes: ReadonlySet<string>,
): boolean {
  if (part.entries * 2 < candidate.headers) return false;
  if (candidate.units > longestMessage && candidate.headers >= 20) return true;
  if (candidate.opens && candidate.after === null) return true;
  // there is no message before the first line that it could be pasted into
  if (candidate.from === 0) return true;
  const goesOn =
    before !== null &&
    part.firstMinute >= before &&
    (candidate.after === null || part.lastMinute <= candidate.after);
  return goesOn && (shapes.has(candidate.shape) || part.authors.some(({ name }) => names.has(name)));
}
