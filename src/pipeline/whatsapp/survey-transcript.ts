import type { OpenTranscript } from './read-blocks.ts';
import { readSections } from './read-sections.ts';
import type { Survey, SurveyOptions } from './survey.ts';
import { surveyPart } from './survey-part.ts';

export type { OpenTranscript } from './read-blocks.ts';
export type { Survey, SurveyOptions } from './survey.ts';

/**
 * First pass over a transcript: learns its bytes, its header, the order of its dates, its authors, and counts. Where
 * the header changes within the file, each stretch is surveyed by its own.
 *
 * @throws PulseError `file_empty` (nothing but blanks), `chat_not_recognised` (no header, or hardly any),
 * `chat_empty` (headers, but no date among them exists), `chat_too_large`.
 */
export async function surveyTranscript(open: OpenTranscript, options: SurveyOptions = {}): Promise<Survey> {
  const survey = await surveyPart(open, options);
  return survey.otherHeaders + survey.linesBefore === 0 ? survey : readSections(open, survey, options);
}
