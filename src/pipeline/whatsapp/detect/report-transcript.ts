import { dayOfMinute, localTime } from '../../../core/time.ts';
import type { EntryKind } from '../entry.ts';
import type { TranscriptProfile } from '../records/transcript-profile.ts';

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
  readonly platform: TranscriptProfile['platform'];
  readonly clock: 12 | 24;
  readonly date_order: TranscriptProfile['dateOrder'];
  readonly date_order_evidence: TranscriptProfile['dateOrderEvidence'];
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

/** The report of one profiled transcript. */
export function reportTranscript(profile: TranscriptProfile): TranscriptReport {
  return {
    platform: profile.platform,
    clock: profile.clock,
    date_order: profile.dateOrder,
    date_order_evidence: profile.dateOrderEvidence,
    date_order_reason: profile.dateOrderReason,
    date_order_counts: profile.dateOrderCounts.map((count) => ({
      order: count.order,
      impossible_dates: count.impossible,
      steps_back: count.inversions,
      span_days: count.spanDays,
    })),
    calendar: profile.template.calendar,
    seconds: profile.template.hasSeconds,
    day_parts: profile.dayParts.map(({ word, count, source }) => ({ word, count, source })),
    language: profile.language,
    encoding: profile.file.encoding,
    line_end: profile.file.lineEnd,
    bytes: profile.file.bytes,
    lines: profile.lines,
    entries: profile.entries,
    counts: profile.counts,
    authors: profile.authors.length,
    group: profile.resolved.group,
    first_at: localTime(profile.firstMinute),
    last_at: localTime(profile.lastMinute),
    first_day: dayOfMinute(profile.firstMinute),
    last_day: dayOfMinute(profile.lastMinute),
    weeks: profile.weeks.size,
    warnings: listWarnings(profile),
  };
}

function listWarnings(profile: TranscriptProfile): TranscriptWarning[] {
  const warnings: TranscriptWarning[] = [];
  const warn = (code: TranscriptWarning['code'], message: string, count?: number) => {
    if (count !== 0) warnings.push(count === undefined ? { code, message } : { code, message, count });
  };
  if (profile.dateOrderEvidence === 'assumed') {
    warn(
      'date_order_assumed',
      'Nothing in the file tells day from month; the order of the dates is a guess.',
    );
  } else if (profile.dateOrderEvidence === 'inferred') {
    warn('date_order_inferred', `The order of the dates is likely, not proved: ${profile.dateOrderReason}.`);
  }
  for (const { word, count, source } of profile.dayParts) {
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
  if (profile.hoursEndAtTwelve) {
    warn(
      'clock_uncertain',
      'No hour is above 12 and nothing tells morning from evening; hours are read as they stand.',
    );
  }
  if (!profile.template.hasYear || profile.sections?.some((section) => !section.profile.template.hasYear)) {
    warn(
      'year_missing',
      profile.yearGiven
        ? 'Dates have no year; it was counted from those around them, or from the year that was given.'
        : 'Dates have no year; 2000 stands in for the last one.',
    );
  }
  if (profile.template.calendar !== 'gregorian') {
    warn('calendar_converted', `Dates of the ${profile.template.calendar} calendar were converted.`);
  }
  warn(
    'impossible_dates',
    'Lines begin like a message but with a date that does not exist; they were read as text.',
    profile.impossibleDates,
  );
  warn(
    'quoted_headers',
    'Lines begin like a message but lie more than 30 days back; they were read as pasted text.',
    profile.quoted.length,
  );
  warn(
    'header_changed',
    'The header changes within the file; each section was read by its own.',
    (profile.sections?.length ?? 1) - 1,
  );
  warn(
    'other_headers',
    'Lines within messages begin like a message of another shape; they were read as pasted text.',
    profile.otherHeaders,
  );
  warn('out_of_order', 'Messages stand before older ones.', profile.inversions);
  warn(
    'invalid_encoding',
    'Bytes are no valid text; each was replaced by U+FFFD.',
    profile.file.invalidSequences,
  );
  warn(
    'text_before_first_header',
    'Lines stand before the first message; they were left out.',
    profile.linesBefore,
  );
  warn('line_capped', 'Lines are longer than the cap; their ends were left out.', profile.file.cappedLines);
  warn(
    'message_capped',
    'Messages are longer than the cap; their ends were left out.',
    profile.cappedMessages,
  );
  warn(
    'authors_capped',
    'There are more names than are told apart; lines with a colon may be credited wrongly.',
    profile.untrackedAuthors,
  );
  if (profile.platform === 'ios' && !profile.sawMarks && profile.entries >= 200) {
    warn('marks_missing', 'The file has lost its invisible marks; some notices may be read as messages.');
  }
  return warnings;
}
