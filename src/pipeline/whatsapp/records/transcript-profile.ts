import type { ResolvedAuthors } from '../authors/resolve-authors.ts';
import type { ByteFacts } from '../bytes/read-blocks.ts';
import type { Evidence, OrderCount } from '../date-order/decide-date-order.ts';
import type { DateOrder, WeekCount } from '../date-order/try-date-orders.ts';
import type { EntryKind } from '../entry.ts';
import type { ReadDayPart } from '../header/infer-day-parts.ts';
import type { HeaderTemplate } from '../header/learn-template.ts';
import type { RecordIndex } from './record-index.ts';

/** What one reading may take; each is reported when it bites. */
export type TranscriptCaps = {
  readonly maxBytes: number;
  readonly maxEntries: number;
  /** Bytes of one line, UTF-16 units of one message: what is beyond is dropped and counted. */
  readonly maxLineBytes: number;
  readonly maxMessageUnits: number;
  /** Names that are told apart by how often they come. */
  readonly maxAuthors: number;
  /** Bytes looked at to learn the header. */
  readonly sampleBytes: number;
};

export const defaultTranscriptCaps: TranscriptCaps = {
  maxBytes: 8 * 1024 ** 3,
  maxEntries: 50_000_000,
  maxLineBytes: 1_048_576,
  maxMessageUnits: 1_048_576,
  maxAuthors: 20_000,
  sampleBytes: 1_048_576,
};

export type DetectionOptions = {
  /** The order of day and month, where the caller knows it. */
  readonly dateOrder?: DateOrder;
  /** The year of the last entry, for formats that write none; 2000 where nobody knows. */
  readonly year?: number;
  readonly caps?: Partial<TranscriptCaps>;
  /** As for `parseTranscript`, so that both count alike. */
  readonly hasFile?: (name: string) => boolean;
};

/** What the first pass over a transcript has learned. */
export type TranscriptProfile = {
  readonly file: Readonly<ByteFacts>;
  readonly lines: number;
  /** Lines with text before the first header: the transcript was cut. */
  readonly linesBefore: number;
  readonly cappedMessages: number;
  readonly template: HeaderTemplate;
  readonly platform: HeaderTemplate['platform'];
  readonly clock: 12 | 24;
  readonly dayParts: readonly ReadDayPart[];
  /** No day part, and not one hour above 12 among 50 headers, or hours that go back within a day: the clock may have 12 hours. */
  readonly hoursEndAtTwelve: boolean;
  readonly dateOrder: DateOrder;
  readonly dateOrderEvidence: Evidence;
  readonly dateOrderReason: string;
  readonly dateOrderCounts: readonly OrderCount[];
  /** Year of the first entry, in formats that write none. */
  readonly firstYear: number;
  readonly yearGiven: boolean;
  /** Lines with a header whose date does not exist. */
  readonly impossibleDates: number;
  /** Lines within messages that look like headers of another shape. */
  readonly otherHeaders: number;
  /** Where the header changes within the file: its sections (lines, the last exclusive) and what was learned of each. */
  readonly sections?: readonly Section[];
  /** Ordinals of header-like lines that were pasted into a message. */
  readonly quoted: readonly number[];
  readonly language: string | null;
  readonly authors: readonly { readonly name: string; readonly count: number }[];
  readonly untrackedAuthors: number;
  readonly resolved: ResolvedAuthors;
  /** Bodies after U+200E in a language that is not in the table, sent by several people: media left out. */
  readonly learnedMarkers: readonly string[];
  /** The file kept its invisible marks. */
  readonly sawMarks: boolean;
  readonly entries: number;
  readonly counts: Readonly<Record<EntryKind, number>>;
  /** Earliest and latest wall-clock minute. */
  readonly firstMinute: number;
  readonly lastMinute: number;
  /** Steps back in time from one date to the next, and dates within which the clock went back by an hour. */
  readonly inversions: number;
  /** By ISO week (`weekIndexOfDays`): how many entries it has, and the index of the last of them. */
  readonly weeks: ReadonlyMap<number, Readonly<WeekCount>>;
  /** For the second pass; null where it has to search every record anew. */
  readonly recordIndex: RecordIndex | null;
  readonly caps: TranscriptCaps;
};

export type Section = { readonly from: number; readonly to: number; readonly profile: TranscriptProfile };
