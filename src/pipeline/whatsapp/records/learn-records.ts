import { type Author, AuthorTable, recordLonger } from '../authors/author-table.ts';
import { AuthorFinder } from '../authors/find-author.ts';
import type { BodyContext } from '../body/body-reading.ts';
import { isPlainBytes } from '../body/is-plain-bytes.ts';
import { joinBreaks, joinLines, lineEndOf } from '../body/join-lines.ts';
import { isPlainBody, mayBeOmitted, readBody } from '../body/read-body.ts';
import { BodyReader } from '../body/remember-bodies.ts';
import type { ByteBlock } from '../bytes/byte-block.ts';
import { codeAt } from '../bytes/read-bytes.ts';
import { detach, trimMarks } from '../bytes/read-chars.ts';
import type { DateRun, DateTrial } from '../date-order/try-date-orders.ts';
import type { EntryKind } from '../entry.ts';
import { matchEvent } from '../events/match-event.ts';
import { type ForeignHeaders, mayHoldHeaders } from '../header/foreign-headers.ts';
import type { HeaderMatcher } from '../header/match-header.ts';
import { knownFlag, linesFlag, plainFlag, RecordIndexer } from './record-index.ts';
import type { RecordSink } from './scan-records.ts';

const maxSamples = 2000;
const maxNoticeTexts = 512;

/** A body after U+200E that no table knows, and who sent it. */
export type NoticeText = { count: number; authors: Set<Author> };

/** The first pass: everything that must be known about the whole file before one entry can be read. */
export class LearningSink implements RecordSink {
  readonly authors: AuthorTable;
  readonly kinds: Record<EntryKind, number>;
  readonly trials: readonly DateTrial[];
  /** Recognised interface strings by locale. */
  readonly locales = new Map<string, number>();
  readonly noticeTexts = new Map<string, NoticeText>();
  readonly notes = new RecordIndexer();
  /** Headers seen. */
  headers = 0;
  maxHour = 0;
  /** Which day part followed which within one date: `from * 64 + to`. */
  readonly partSteps = new Map<number, number>();
  /** A body began with U+200E: the file has kept its invisible marks. */
  sawMarks = false;

  readonly #foreign: ForeignHeaders;
  readonly #matcher: HeaderMatcher;
  readonly #context: BodyContext;
  readonly #bodies: BodyReader;
  readonly #finder: AuthorFinder;
  #run: DateRun | null = null;
  #samples = 0;
  #systemLines = 0;
  #lastPart = -1;
  #dateId = -1;

  constructor(
    matcher: HeaderMatcher,
    trials: readonly DateTrial[],
    context: BodyContext,
    maxAuthors: number,
    kinds: Record<EntryKind, number>,
    foreign: ForeignHeaders,
  ) {
    this.#foreign = foreign;
    this.#matcher = matcher;
    this.trials = trials;
    this.#context = context;
    this.#bodies = new BodyReader(context);
    this.authors = new AuthorTable(maxAuthors, true);
    this.#finder = new AuthorFinder(this.authors);
    this.kinds = kinds;
  }

  accept(): boolean {
    return true;
  }

  begin(at: number, body: number): void {
    const { fields, part, parts, month, era, dateId } = this.#matcher;
    const time = this.#matcher.minuteOfDay();
    const hour = fields[3]!;
    if (hour > this.maxHour) this.maxHour = hour;
    const run = this.#run;
    const sameDate =
      run !== null &&
      (dateId === this.#dateId ||
        (run.fields[0] === fields[0] &&
          run.fields[1] === fields[1] &&
          run.fields[2] === fields[2] &&
          run.month === month &&
          run.era === era));
    this.#dateId = dateId;
    this.notes.begin(at, body - at, time, fields[5]!, !sameDate);
    if (part >= 0) {
      parts[part]!.count++;
      if (sameDate && this.#lastPart >= 0 && this.#lastPart !== part) {
        const step = this.#lastPart * 64 + part;
        this.partSteps.set(step, (this.partSteps.get(step) ?? 0) + 1);
      }
      this.#lastPart = part;
    }
    if (sameDate) {
      run.count++;
      run.lastTime = time;
      if (time < run.minTime) run.minTime = time;
      if (time > run.maxTime) run.maxTime = time;
    } else {
      this.#flush();
      this.#run = {
        fields: [fields[0]!, fields[1]!, fields[2]!],
        month,
        era,
        ordinal: this.headers,
        count: 1,
        firstTime: time,
        lastTime: time,
        minTime: time,
        maxTime: time,
      };
    }
    this.headers++;
  }

  #flush(): void {
    if (this.#run !== null) for (const trial of this.trials) trial.add(this.#run);
    this.#run = null;
  }

  finish(): void {
    this.#flush();
    for (const trial of this.trials) trial.finish();
  }

  record(text: string, from: number, to: number, lineEnd: number): void {
    if (lineEnd < to) this.#foreign.look(text, lineEnd, to);
    const author = this.authors.find(text, from, lineEnd);
    if (author === null) this.#unauthored(joinLines(text, from, to, lineEnd));
    else this.#authored(author, text, from, this.authors.bodyFrom, to, lineEnd);
  }

  recordBytes(block: ByteBlock, from: number, to: number, lineEnd: number): void {
    if (lineEnd < to && mayHoldHeaders(block, lineEnd, to)) {
      const more = block.text(lineEnd, to);
      this.#foreign.look(more, 0, more.length);
    }
    const author = this.#finder.find(block, from, lineEnd);
    const body = this.#finder.bodyFrom;
    if (author !== null && author.count > 0 && author.longer === null && !author.onlyEvents) {
      if (isPlainBytes(block.view, block.bytes, body, to, lineEnd, this.#context.platform)) {
        author.count++;
        this.kinds.text++;
        this.#note(author, block.bytes, body, lineEnd < to ? plainFlag | linesFlag : plainFlag);
        return;
      }
      const known = this.#bodies.find(block, body, to);
      if (known !== null) {
        author.count++;
        this.kinds[known.kind]++;
        if (codeAt(block.bytes, body) === 0x200e) this.sawMarks = true;
        if (known.locale !== null) this.#vote(known.locale);
        this.#note(author, block.bytes, body, knownFlag);
        return;
      }
    }
    const text = block.text(from, to);
    if (author === null) this.#unauthored(joinBreaks(text));
    else {
      this.#authored(author, text, 0, this.#finder.bodyUnits, text.length, lineEndOf(text));
      this.#bodies.tell(block, body, to);
    }
  }

  /** A name that ends with `: ` leads the second pass to the body. */
  #note(author: Author, bytes: Uint8Array, body: number, flags: number): void {
    if (author.id >= 0 && bytes[body - 1] === 0x20 && bytes[body - 2] === 0x3a)
      this.notes.mark(author.id, flags);
  }

  #authored(author: Author, text: string, from: number, body: number, to: number, lineEnd: number): void {
    author.count++;
    if (author.longer !== null) recordLonger(author, text, body, lineEnd);
    if (author.count === 1) this.#sample(author, text, from, lineEnd);
    if (isPlainBody(text, body, to, lineEnd, this.#context.platform)) {
      this.kinds.text++;
      if (author.onlyEvents) author.onlyEvents = this.#isEvent(author, text.slice(body, lineEnd));
      return;
    }
    const raw = joinLines(text, body, to, lineEnd);
    if (raw.charCodeAt(0) === 0x200e) this.sawMarks = true;
    const reading = this.#bodies.read(raw);
    if (reading.locale !== null) this.#vote(reading.locale);
    if (reading.notice) {
      this.kinds.system++;
      this.#notice(author, reading.text);
      return;
    }
    this.kinds[reading.kind]++;
    if (mayBeOmitted(reading, this.#context)) this.#noteText(author, reading.text);
    if (author.onlyEvents) {
      author.onlyEvents = reading.kind === 'text' && this.#isEvent(author, reading.text);
    }
  }

  #notice(author: Author, text: string): void {
    author.notices++;
    if (text.startsWith(author.name)) author.selfNotices++;
    this.#voteEvent(text);
    if (text.length <= 60 && !text.includes(author.name)) this.#noteText(author, text);
  }

  #noteText(author: Author, text: string): void {
    const seen = this.noticeTexts.get(text);
    if (seen) {
      seen.count++;
      if (seen.authors.size < 3) seen.authors.add(author);
    } else if (this.noticeTexts.size < maxNoticeTexts) {
      this.noticeTexts.set(detach(text), { count: 1, authors: new Set([author]) });
    }
  }

  #unauthored(raw: string): void {
    const reading = readBody(raw, false, this.#context);
    if (reading.kind === 'call') this.kinds.call++;
    else this.kinds.system++;
    this.#voteEvent(reading.text);
  }

  /** iOS only: a file that lost its marks still has notices under the name of the group. */
  #isEvent(author: Author, line: string): boolean {
    if (this.#context.platform === 'android' || author.count > 1000) return false;
    return matchEvent(trimMarks(line), null) !== null;
  }

  #voteEvent(text: string): void {
    if (this.#systemLines++ >= 64) return;
    const match = matchEvent(text, null);
    if (match !== null) this.#vote(match.locale);
  }

  #vote(locale: string): void {
    this.locales.set(locale, (this.locales.get(locale) ?? 0) + 1);
  }

  #sample(author: Author, text: string, from: number, lineEnd: number): void {
    if (author.prefix.length <= 12 || !author.prefix.includes(' ') || this.#samples >= maxSamples) return;
    this.#samples++;
    author.sample = detach(text.slice(from, Math.min(lineEnd, from + 300)));
  }
}
