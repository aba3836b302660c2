import { PulseError } from '../../core/errors.ts';
import { weekIndexOfDays } from '../../core/time.ts';
import { decideDateOrder, type Evidence, type OrderCount } from './decide-date-order.ts';
import { type EntryKind, entryKinds } from './entry.ts';
import { inferDayParts, type ReadDayPart } from './infer-day-parts.ts';
import { LearningSink } from './learn-records.ts';
import { type HeaderTemplate, TemplateVoter } from './learn-template.ts';
import { HeaderMatcher } from './match-header.ts';
import { parseTranscript } from './parse-transcript.ts';
import {
  type ByteFacts,
  defaultBlockLimits,
  newByteFacts,
  type OpenTranscript,
  readBlocks,
} from './read-blocks.ts';
import { type ResolvedAuthors, resolveAuthors } from './resolve-authors.ts';
import { RecordScanner } from './scan-records.ts';
import { countHeaders } from './score-transcript.ts';
import { type DateOrder, DateReader, DateTrial, possibleOrders, type WeekCount } from './try-date-orders.ts';

export type { OpenTranscript } from './read-blocks.ts';

/** What one reading may take; each is reported when it bites. */
export type SurveyCaps = {
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

export const defaultSurveyCaps: SurveyCaps = {
  maxBytes: 8 * 1024 ** 3,
  maxEntries: 50_000_000,
  maxLineBytes: 1_048_576,
  maxMessageUnits: 1_048_576,
  maxAuthors: 20_000,
  sampleBytes: 1_048_576,
};

export type SurveyOptions = {
  /** The order of day and month, where the caller knows it. */
  readonly dateOrder?: DateOrder;
  /** The year of the last entry, for formats that write none; 2000 where nobody knows. */
  readonly year?: number;
  readonly caps?: Partial<SurveyCaps>;
  /** As for `parseTranscript`, so that both count alike. */
  readonly hasFile?: (name: string) => boolean;
};

/** What the first pass over a transcript has learned. */
export type Survey = {
  readonly file: Readonly<ByteFacts>;
  readonly lines: number;
  /** Lines with text before the first header: the transcript was cut. */
  readonly linesBefore: number;
  readonly cappedMessages: number;
  readonly template: HeaderTemplate;
  readonly platform: HeaderTemplate['platform'];
  readonly clock: 12 | 24;
  readonly dayParts: readonly ReadDayPart[];
  /** No day part, and not one hour above 12 among at least 50 headers: the clock may have 12 hours. */
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
  /** Steps back in time from one date to the next. */
  readonly inversions: number;
  /** By ISO week (`weekIndexOfDays`): how many entries it has, and the index of the last of them. */
  readonly weeks: ReadonlyMap<number, Readonly<WeekCount>>;
  readonly caps: SurveyCaps;
};

/**
 * First pass over a transcript: learns its bytes, its header, the order of its dates, its authors, and counts.
 *
 * @throws PulseError `file_empty` (nothing but blanks), `chat_not_recognised` (no header, or hardly any),
 * `chat_empty` (headers, but no date among them exists), `chat_too_large`.
 */
export async function surveyTranscript(open: OpenTranscript, options: SurveyOptions = {}): Promise<Survey> {
  const caps = { ...defaultSurveyCaps, ...options.caps };
  const file = newByteFacts();
  const blocks = readBlocks(open, file, { ...defaultBlockLimits, maxLineBytes: caps.maxLineBytes });
  try {
    const { template, sample } = await learnHeader(blocks, caps);
    return await learnFile(open, blocks, sample, template, file, caps, options);
  } finally {
    await blocks.return(undefined);
  }
}

/** Reads until enough lines have voted for a header. */
async function learnHeader(
  blocks: AsyncGenerator<string>,
  caps: SurveyCaps,
): Promise<{ template: HeaderTemplate; sample: string[] }> {
  const voter = new TemplateVoter();
  const sample: string[] = [];
  let units = 0;
  let blank = true;
  // not `for await`: the generator must stay open for the rest of the file
  for (let next = await blocks.next(); !next.done; next = await blocks.next()) {
    const block = next.value;
    sample.push(block);
    units += block.length;
    voteLines(voter, block);
    if (blank && /[^\s\ufeff\u0000]/u.test(block)) blank = false;
    if (voter.candidates >= 4000 || units >= caps.sampleBytes) break;
  }
  if (blank) throw new PulseError('file_empty', 'The file is empty: it holds nothing but blanks.');
  const winner = voter.decide();
  const seen = winner && countHeaders(sample[0]!, winner.template);
  if (
    winner === null ||
    seen === null ||
    !isChat(winner, voter.lines) ||
    (seen.headers > 0 && seen.trust < 0.2)
  ) {
    throw new PulseError(
      'chat_not_recognised',
      'This does not look like a WhatsApp export: no line begins with a date, a time and a message.',
    );
  }
  return { template: winner.template, sample };
}

/** An export begins with a header; one that was cut still has many. */
function isChat(winner: { count: number; first: number }, lines: number): boolean {
  return winner.first < 5 || winner.count * 50 >= lines || winner.count >= 20;
}

function voteLines(voter: TemplateVoter, block: string): void {
  let at = 0;
  while (at < block.length) {
    const found = block.indexOf('\n', at);
    const next = found < 0 ? block.length : found + 1;
    let end = found < 0 ? block.length : found;
    if (end > at && block.charCodeAt(end - 1) === 0x0d) end--;
    if (end > at) voter.add(block, at, end);
    at = next;
  }
}

async function learnFile(
  open: OpenTranscript,
  blocks: AsyncGenerator<string>,
  sample: string[],
  template: HeaderTemplate,
  file: ByteFacts,
  caps: SurveyCaps,
  options: SurveyOptions,
): Promise<Survey> {
  const matcher = new HeaderMatcher(template);
  const year = options.year ?? 2000;
  const orders = options.dateOrder ? [options.dateOrder] : possibleOrders(template);
  const trials = orders.map((order) => new DateTrial(new DateReader(template, order, year)));
  const context = { platform: template.platform, hasFile: options.hasFile ?? null };
  const kinds = newCounts();
  const sink = new LearningSink(matcher, trials, context, caps.maxAuthors, kinds);
  const scanner = new RecordScanner(matcher, sink, caps.maxMessageUnits);
  while (sample.length > 0) scanner.scan(sample.shift()!);
  for (let next = await blocks.next(); !next.done; next = await blocks.next()) {
    if (file.bytes > caps.maxBytes || sink.headers > caps.maxEntries) {
      throw new PulseError('chat_too_large', 'The chat is larger than this installation accepts.');
    }
    scanner.scan(next.value);
  }
  scanner.finish();
  sink.finish();

  const dayParts = inferDayParts(matcher.parts, sink.partSteps);
  const clock = clockOf(dayParts, sink.maxHour);
  const language = topLocale(sink.locales);
  const verdict = decideDateOrder(trials, options.dateOrder ?? null, {
    template,
    clock,
    partWords: dayParts.map((part) => part.word),
    language,
  });
  const trial = trials.find((candidate) => candidate.reader.order === verdict.order)!;
  if (trial.entries === 0) {
    throw new PulseError('chat_empty', 'The chat has no messages: not one of its dates exists.');
  }
  const resolved = resolveAuthors(sink.authors, template.platform);
  const survey: Survey = {
    file,
    lines: scanner.lines,
    linesBefore: scanner.linesBefore,
    cappedMessages: scanner.cappedMessages,
    template,
    platform: template.platform,
    clock,
    dayParts,
    hoursEndAtTwelve: dayParts.length === 0 && sink.maxHour <= 12 && sink.headers >= 50,
    dateOrder: verdict.order,
    dateOrderEvidence: verdict.evidence,
    dateOrderReason: verdict.reason,
    dateOrderCounts: verdict.counts,
    firstYear: year - (template.hasYear ? 0 : trial.reader.yearTurns),
    yearGiven: template.hasYear || options.year !== undefined,
    impossibleDates: trial.impossible,
    quoted: trial.quoted,
    language,
    authors: listAuthors(sink, resolved),
    untrackedAuthors: sink.authors.overflow,
    resolved,
    learnedMarkers: learnMarkers(sink),
    sawMarks: sink.sawMarks,
    entries: trial.entries,
    counts: kinds,
    firstMinute: trial.firstMinute,
    lastMinute: trial.lastMinute,
    inversions: trial.inversions,
    weeks: trial.weeks,
    caps,
  };
  const settled =
    template.hasYear &&
    trial.rejectedEntries === 0 &&
    survey.untrackedAuthors === 0 &&
    survey.learnedMarkers.length === 0 &&
    resolved.systemPrefixes.length === 0 &&
    resolved.longNames.length === 0 &&
    (template.platform === 'android' || (sink.sawMarks && !sink.authors.authors.some((a) => a.onlyEvents))) &&
    dayParts.every((part) => part.source !== 'inferred');
  return settled ? survey : recount(open, survey, options);
}

/** Where learning changed how entries are read, they are counted as they will be read. */
async function recount(open: OpenTranscript, survey: Survey, options: SurveyOptions): Promise<Survey> {
  const counts = newCounts();
  const weeks = new Map<number, WeekCount>();
  let entries = 0;
  let firstMinute = Number.POSITIVE_INFINITY;
  let lastMinute = Number.NEGATIVE_INFINITY;
  const parseOptions = options.hasFile ? { hasFile: options.hasFile } : {};
  for await (const batch of parseTranscript(open, survey, parseOptions)) {
    for (const entry of batch) {
      counts[entry.kind]++;
      entries++;
      firstMinute = Math.min(firstMinute, entry.minute);
      lastMinute = Math.max(lastMinute, entry.minute);
      const week = weekIndexOfDays(Math.floor(entry.minute / 1440));
      const count = weeks.get(week);
      if (count === undefined) weeks.set(week, { entries: 1, lastIndex: entry.index });
      else {
        count.entries++;
        count.lastIndex = entry.index;
      }
    }
  }
  if (entries === 0) throw new PulseError('chat_empty', 'The chat has no messages.');
  return {
    ...survey,
    counts,
    entries,
    firstMinute,
    lastMinute,
    weeks,
  };
}

function newCounts(): Record<EntryKind, number> {
  return Object.fromEntries(entryKinds.map((kind) => [kind, 0])) as Record<EntryKind, number>;
}

function clockOf(parts: readonly ReadDayPart[], maxHour: number): 12 | 24 {
  const used = parts.filter((part) => part.count > 0);
  return used.length > 0 && maxHour <= 12 ? 12 : 24;
}

function topLocale(locales: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [locale, count] of locales) if (best === null || count > locales.get(best)!) best = locale;
  return best;
}

function listAuthors(sink: LearningSink, resolved: ResolvedAuthors): { name: string; count: number }[] {
  const notices = new Set([...resolved.systemPrefixes, ...resolved.noticePrefixes]);
  const longFirsts = new Set(resolved.longNames.map((name) => name.slice(0, name.indexOf(': '))));
  const list: { name: string; count: number }[] = [];
  for (const author of sink.authors.authors) {
    if (notices.has(author.prefix)) continue;
    if (!longFirsts.has(author.prefix)) {
      const count = author.count - author.notices;
      if (count > 0) list.push({ name: author.name, count });
      continue;
    }
    for (const [rest, count] of author.longer ?? []) list.push({ name: `${author.prefix}: ${rest}`, count });
  }
  return list.sort((x, y) => y.count - x.count || (x.name < y.name ? -1 : 1));
}

/** The same words after U+200E from several people, at least three times: no notice speaks like that. */
function learnMarkers(sink: LearningSink): string[] {
  const markers: string[] = [];
  for (const [text, { count, authors }] of sink.noticeTexts) {
    const people = [...authors].filter((author) => author.notices < author.count);
    if (count >= 3 && people.length >= 2) markers.push(text);
  }
  return markers;
}
