import { PulseError } from '../../core/errors.ts';
import { dayOfMinute } from '../../core/time.ts';
import { findStretches, type Stretch } from './find-stretches.ts';
import { joinSections } from './join-sections.ts';
import type { OpenTranscript } from './read-blocks.ts';
import { recountTranscript } from './recount-transcript.ts';
import { sliceTranscript } from './slice-transcript.ts';
import type { Section, Survey, SurveyOptions } from './survey.ts';
import { surveyPart } from './survey-part.ts';

/** No message is longer, in UTF-16 units: WhatsApp takes no more. */
const longestMessage = 65_536;

/**
 * Reads a file whose header changes: a phone whose language or clock was changed, or exports joined by hand. A stretch
 * of other headers is a part of the chat where it is longer than any message, begins like an export, or goes on in time
 * where the chat was and among the same people. Else it was pasted, and stays text.
 */
export async function readSections(
  open: OpenTranscript,
  survey: Survey,
  options: SurveyOptions,
): Promise<Survey> {
  const { maxLineBytes } = survey.caps;
  const names = new Set(survey.authors.map(({ name }) => name));
  const slice = (from: number, to: number) => sliceTranscript(open, from, to, maxLineBytes);
  const shapes = new Set<string>();
  const chosen: Section[] = [];
  let other = 0;
  for (const stretch of await findStretches(open, survey)) {
    const { from, to } = stretch;
    const previous = chosen.at(-1);
    const before = stretch.before ?? (previous?.to === from ? previous.survey.lastMinute : null);
    const part = await surveyStretch(slice(from, to), survey, options, before);
    if (part !== null && isPart(stretch, part, before, names, shapes)) {
      chosen.push({ from, to, survey: part });
      shapes.add(stretch.shape);
      for (const { name } of part.authors) names.add(name);
    } else other += stretch.headers;
  }
  if (chosen.length === 0) return other === 0 ? survey : { ...survey, otherHeaders: other };
  const sections: Section[] = [];
  let line = 0;
  for (const section of [...chosen, null]) {
    const to = section?.from ?? survey.lines;
    if (to > line) {
      const part = await surveyOwn(slice(line, to), survey, options);
      if (part !== null) sections.push({ from: line, to, survey: part });
    }
    if (section === null) break;
    sections.push(section);
    line = section.to;
  }
  return joinSections(survey, sections, other);
}

/** A stretch by its own header; where that leaves day and month open, in the order of the rest of the file. */
async function surveyStretch(
  open: OpenTranscript,
  whole: Survey,
  options: SurveyOptions,
  before: number | null,
): Promise<Survey | null> {
  const part = await surveyOrNull(open, options);
  if (part === null) return null;
  if (!part.template.hasYear && options.year === undefined && before !== null) {
    return surveyYearless(open, options, before);
  }
  if (part.dateOrderEvidence === 'settled') return part;
  const { separator, dateNumbers, hasYear } = part.template;
  const alike =
    separator === whole.template.separator &&
    dateNumbers === 3 &&
    whole.template.dateNumbers === 3 &&
    hasYear;
  if (!alike) return part;
  const again = await surveyOrNull(open, { ...options, dateOrder: whole.dateOrder });
  return again === null
    ? part
    : {
        ...again,
        dateOrderEvidence: whole.dateOrderEvidence === 'assumed' ? 'assumed' : 'inferred',
        dateOrderReason: 'as in the rest of the file',
      };
}

/** A stretch without years goes on where the chat was: old iPhones left out the year of the export. */
async function surveyYearless(
  open: OpenTranscript,
  options: SurveyOptions,
  before: number,
): Promise<Survey | null> {
  const year = Number(dayOfMinute(before).slice(0, 4));
  for (const later of [0, 1, 2]) {
    const part = await surveyOrNull(open, { ...options, year: year + later });
    if (part === null || part.firstMinute >= before) return part;
  }
  return null;
}

/** A stretch by the header of the file. */
async function surveyOwn(
  open: OpenTranscript,
  whole: Survey,
  options: SurveyOptions,
): Promise<Survey | null> {
  const given = { ...options, dateOrder: whole.dateOrder };
  const part = await surveyOrNull(open, given, whole);
  if (part === null) return null;
  const { dateOrderEvidence, dateOrderReason, dayParts } = whole;
  const same = { ...part, dateOrderEvidence, dateOrderReason };
  // what the whole file taught about the clock holds for its stretches
  return dayParts.some(({ source }) => source === 'inferred')
    ? recountTranscript(open, { ...same, dayParts }, options)
    : same;
}

async function surveyOrNull(
  open: OpenTranscript,
  options: SurveyOptions,
  whole?: Survey,
): Promise<Survey | null> {
  try {
    return await surveyPart(open, options, whole?.template);
  } catch (error) {
    if (error instanceof PulseError && error.code !== 'chat_too_large') return null;
    throw error;
  }
}

function isPart(
  stretch: Stretch,
  part: Survey,
  before: number | null,
  names: ReadonlySet<string>,
  shapes: ReadonlySet<string>,
): boolean {
  if (part.entries * 2 < stretch.headers) return false;
  if (stretch.units > longestMessage && stretch.headers >= 20) return true;
  if (stretch.opens && stretch.after === null) return true;
  // there is no message before the first line that it could be pasted into
  if (stretch.from === 0) return true;
  const goesOn =
    before !== null &&
    part.firstMinute >= before &&
    (stretch.after === null || part.lastMinute <= stretch.after);
  return goesOn && (shapes.has(stretch.shape) || part.authors.some(({ name }) => names.has(name)));
}
