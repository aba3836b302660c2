import { dayOfMinute, localTime } from '../../core/time.ts';
import type { EntryKind } from './entry.ts';
import type { Survey } from './survey.ts';

export type TranscriptWarning = {
  readonly code:
    | 'date_order_assumed'
    | 'date_order_inferred'
    | 'day_part_unknown'
    | 'day_part_inferred'
    | 'clock_uncertain'
    | 'year_missing'
    | 'impossible_dates'
    | 'quoted_headers'
    | 'header_changed'
    | 'other_headers'
    | 'out_of_order'
    | 'invalid_encoding'
    | 'text_before_first_header'
    | 'line_capped'
    | 'message_capped'
    | 'authors_capped'
    | 'marks_missing'
    | 'calendar_converted';
  readonly message: string;
  readonly count?: number;
};

/** What was read and how sure it is; keys as on the wire. Holds no chat content beyond the group's own header. */
export type TranscriptReport = {
  readonly platform: Survey['platform'];
  readonly clock: 12 | 24;
  readonly date_order: Survey['dateOrder'];
  readonly date_order_evidence: Survey['dateOrderEvidence'];
  readonly date_order_reason: string;
  readonly date_order_counts: readonly {
    readonly order: string;
    readonly impossible_dates: number;
    readonly steps_back: number;
    readonly span_days: number;
  }[];
  readonly calendar: string;
  readonly seconds: boolean;
  readonly day_parts: readonly { readonly word: string; readonly count: number; readonly source: string }[];
  readonly language: string | null;
  readonly encoding: string;
  readonly line_end: string;
  readonly bytes: number;
  readonly lines: number;
  readonly entries: number;
  readonly counts: Readonly<Record<EntryKind, number>>;
  readonly authors: number;
  readonly group: string | null;
  readonly first_at: string;
  readonly last_at: string;
  readonly first_day: string;
  readonly last_day: string;
  readonly weeks: number;
  readonly warnings: readonly TranscriptWarning[];
};

/** The report of one surveyed transcript. */
export function reportTranscript(survey: Survey): TranscriptReport {
  return {
    platform: survey.platform,
    clock: survey.clock,
    date_order: survey.dateOrder,
    date_order_evidence: survey.dateOrderEvidence,
    date_order_reason: survey.dateOrderReason,
    date_order_counts: survey.dateOrderCounts.map((count) => ({
      order: count.order,
      impossible_dates: count.impossible,
      steps_back: count.inversions,
      span_days: count.spanDays,
    })),
    calendar: survey.template.calendar,
    seconds: survey.template.hasSeconds,
    day_parts: survey.dayParts.map(({ word, count, source }) => ({ word, count, source })),
    language: survey.language,
    encoding: survey.file.encoding,
    line_end: survey.file.lineEnd,
    bytes: survey.file.bytes,
    lines: survey.lines,
    entries: survey.entries,
    counts: survey.counts,
    authors: survey.authors.length,
    group: survey.resolved.group,
    first_at: localTime(survey.firstMinute),
    last_at: localTime(survey.lastMinute),
    first_day: dayOfMinute(survey.firstMinute),
    last_day: dayOfMinute(survey.lastMinute),
    weeks: survey.weeks.size,
    warnings: listWarnings(survey),
  };
}

function listWarnings(survey: Survey): TranscriptWarning[] {
  const warnings: TranscriptWarning[] = [];
  const warn = (code: TranscriptWarning['code'], message: string, count?: number) => {
    if (count !== 0) warnings.push(count === undefined ? { code, message } : { code, message, count });
  };
  if (survey.dateOrderEvidence === 'assumed') {
    warn(
      'date_order_assumed',
      'Nothing in the file tells day from month; the order of the dates is a guess.',
    );
  } else if (survey.dateOrderEvidence === 'inferred') {
    warn('date_order_inferred', `The order of the dates is likely, not proved: ${survey.dateOrderReason}.`);
  }
  for (const { word, count, source } of survey.dayParts) {
    if (source === 'unknown') {
      warn(
        'day_part_unknown',
        `“${word}” beside the time is not known; hours are read as they stand.`,
        count,
      );
    } else if (source === 'inferred') {
      warn(
        'day_part_inferred',
        `“${word}” beside the time is not known; its half of the day follows from the order of the messages.`,
        count,
      );
    }
  }
  if (survey.hoursEndAtTwelve) {
    warn(
      'clock_uncertain',
      'No hour is above 12 and nothing tells morning from evening; hours are read as they stand.',
    );
  }
  if (!survey.template.hasYear || survey.sections?.some((section) => !section.survey.template.hasYear)) {
    warn(
      'year_missing',
      survey.yearGiven
        ? 'Dates have no year; it was counted from those around them, or from the year that was given.'
        : 'Dates have no year; 2000 stands in for the last one.',
    );
  }
  if (survey.template.calendar !== 'gregorian') {
    warn('calendar_converted', `Dates of the ${survey.template.calendar} calendar were converted.`);
  }
  warn(
    'impossible_dates',
    'Lines begin like a message but with a date that does not exist; they were read as text.',
    survey.impossibleDates,
  );
  warn(
    'quoted_headers',
    'Lines begin like a message but lie more than 30 days back; they were read as pasted text.',
    survey.quoted.length,
  );
  warn(
    'header_changed',
    'The header changes within the file; each stretch was read by its own.',
    (survey.sections?.length ?? 1) - 1,
  );
  warn(
    'other_headers',
    'Lines within messages begin like a message of another shape; they were read as pasted text.',
    survey.otherHeaders,
  );
  warn('out_of_order', 'Messages stand before older ones.', survey.inversions);
  warn(
    'invalid_encoding',
    'Bytes are no valid text; each was replaced by U+FFFD.',
    survey.file.invalidSequences,
  );
  warn(
    'text_before_first_header',
    'Lines stand before the first message; they were left out.',
    survey.linesBefore,
  );
  warn('line_capped', 'Lines are longer than the cap; their ends were left out.', survey.file.cappedLines);
  warn(
    'message_capped',
    'Messages are longer than the cap; their ends were left out.',
    survey.cappedMessages,
  );
  warn(
    'authors_capped',
    'There are more names than are told apart; lines with a colon may be credited wrongly.',
    survey.untrackedAuthors,
  );
  if (survey.platform === 'ios' && !survey.sawMarks && survey.entries >= 200) {
    warn('marks_missing', 'The file has lost its invisible marks; some notices may be read as messages.');
  }
  return warnings;
}
