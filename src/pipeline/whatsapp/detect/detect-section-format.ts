import { PulseError } from '../../../core/errors.ts';
import type { Author } from '../authors/author-table.ts';
import { type ResolvedAuthors, resolveAuthors } from '../authors/resolve-authors.ts';
import {
  type Block,
  type ByteFacts,
  defaultBlockLimits,
  newByteFacts,
  type OpenTranscript,
  readBlocks,
} from '../bytes/read-blocks.ts';
import { decideDateOrder } from '../date-order/decide-date-order.ts';
import { DateReader, DateTrial, possibleOrders } from '../date-order/try-date-orders.ts';
import { ForeignHeaders } from '../header/foreign-headers.ts';
import { inferDayParts, type ReadDayPart } from '../header/infer-day-parts.ts';
import type { HeaderTemplate } from '../header/learn-template.ts';
import { ByteMatcher } from '../header/match-bytes.ts';
import { HeaderMatcher } from '../header/match-header.ts';
import { LearningSink } from '../records/learn-records.ts';
import { PendingRecord } from '../records/pending-record.ts';
import { RecordScanner } from '../records/scan-records.ts';
import {
  type DetectionOptions,
  defaultTranscriptCaps,
  type TranscriptCaps,
  type TranscriptProfile,
} from '../records/transcript-profile.ts';
import { learnHeader } from './learn-header.ts';
import { newCounts, recountTranscript } from './recount-transcript.ts';

/**
 * Profiles a transcript by one header: the given one, or the one that most of its lines share. Errors as those of
 * `detectFormat`.
 */
export async function detectSectionFormat(
  open: OpenTranscript,
  options: DetectionOptions,
  given: HeaderTemplate | null = null,
): Promise<TranscriptProfile> {
  const caps = { ...defaultTranscriptCaps, ...options.caps };
  const file = newByteFacts();
  const blocks = readBlocks(open, file, { ...defaultBlockLimits, maxLineBytes: caps.maxLineBytes });
  try {
    const { template, sample } = given ? { template: given, sample: [] } : await learnHeader(blocks, caps);
    return await learnFile(open, blocks, sample, template, file, caps, options);
  } finally {
    await blocks.return(undefined);
  }
}

async function learnFile(
  open: OpenTranscript,
  blocks: AsyncGenerator<Block>,
  sample: Block[],
  template: HeaderTemplate,
  file: ByteFacts,
  caps: TranscriptCaps,
  options: DetectionOptions,
): Promise<TranscriptProfile> {
  const matcher = new HeaderMatcher(template);
  const year = options.year ?? 2000;
  const orders = options.dateOrder ? [options.dateOrder] : possibleOrders(template);
  const trials = orders.map((order) => new DateTrial(new DateReader(template, order, year)));
  const context = { platform: template.platform, hasFile: options.hasFile ?? null };
  const kinds = newCounts();
  const foreign = new ForeignHeaders(template);
  const sink = new LearningSink(matcher, trials, context, caps.maxAuthors, kinds, foreign);
  const pending = new PendingRecord(caps.maxMessageUnits);
  const scanner = new RecordScanner(matcher, new ByteMatcher(matcher, template), sink, pending);
  const scan = (block: Block) => {
    sink.notes.startBlock(block);
    scanner.scan(block);
    sink.notes.endBlock();
    if (file.bytes > caps.maxBytes || sink.headers > caps.maxEntries) {
      throw new PulseError('chat_too_large', 'The chat is larger than this installation accepts.');
    }
  };
  while (sample.length > 0) scan(sample.shift()!);
  for (let next = await blocks.next(); !next.done; next = await blocks.next()) scan(next.value);
  scanner.finish();
  sink.finish();

  const dayParts = inferDayParts(matcher.parts, sink.partSteps, sink.maxHour);
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
    throw new PulseError('chat_empty', 'The chat has no messages: none of its dates exists.');
  }
  const resolved = resolveAuthors(sink.authors, template.platform, sink.sawMarks);
  // the second pass may rely on what this one saw only where it will see the same
  const isNoted =
    template.hasYear && trial.rejectedEntries === 0 && dayParts.every((part) => part.source !== 'inferred');
  const profile: TranscriptProfile = {
    file,
    lines: scanner.lines,
    linesBefore: scanner.linesBefore,
    cappedMessages: pending.cappedMessages,
    template,
    platform: template.platform,
    clock,
    dayParts,
    hoursEndAtTwelve:
      dayParts.length === 0 && sink.maxHour <= 12 && (sink.headers >= 50 || trial.backWithin > 0),
    dateOrder: verdict.order,
    dateOrderEvidence: verdict.evidence,
    dateOrderReason: verdict.reason,
    dateOrderCounts: verdict.counts,
    firstYear: year - (template.hasYear ? 0 : trial.reader.yearTurns),
    yearGiven: template.hasYear || options.year !== undefined,
    impossibleDates: trial.impossible,
    otherHeaders: foreign.count,
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
    inversions: trial.inversions + (dayParts.every(isReadAtOnce) ? trial.backWithin : 0),
    weeks: trial.weeks,
    recordIndex: isNoted ? sink.notes.take(sink.authors.authors.map(({ prefix }) => prefix)) : null,
    caps,
  };
  const settled =
    isNoted &&
    profile.untrackedAuthors === 0 &&
    profile.learnedMarkers.length === 0 &&
    resolved.systemPrefixes.length === 0 &&
    resolved.longNames.length === 0 &&
    (template.platform === 'android' || (sink.sawMarks && !sink.authors.authors.some(isWordedLikeNotices)));
  return settled ? profile : recountTranscript(open, profile, options);
}

/** Not one message, and at least one notice that only its wording gives away. */
function isWordedLikeNotices(author: Author): boolean {
  return author.onlyEvents && author.notices < author.count;
}

/** Its hours were known while the times were compared. */
const isReadAtOnce = ({ source }: ReadDayPart): boolean => source === 'known' || source === 'neutral';

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
