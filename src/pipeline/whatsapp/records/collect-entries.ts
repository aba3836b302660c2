import { Buffer } from 'node:buffer';
import { PulseError } from '../../../core/errors.ts';
import type { Author, AuthorTable } from '../authors/author-table.ts';
import { AuthorFinder } from '../authors/find-author.ts';
import { hasOpenQuote, tableOfResolved } from '../authors/resolve-authors.ts';
import type { BodyContext, BodyReading } from '../body/body-reading.ts';
import { isPlainBytes } from '../body/is-plain-bytes.ts';
import { joinBreaks, joinLines, lineEndOf } from '../body/join-lines.ts';
import { isPlainBody, mayBeOmitted, readBody } from '../body/read-body.ts';
import { BodyReader } from '../body/remember-bodies.ts';
import type { ByteBlock } from '../bytes/byte-block.ts';
import { trimMarks } from '../bytes/read-chars.ts';
import { DayReader } from '../date-order/read-day.ts';
import { DateReader } from '../date-order/try-date-orders.ts';
import type { Entry, SystemEvent } from '../entry.ts';
import { matchEvent } from '../events/match-event.ts';
import { OwnerLabels } from '../events/relabel-event.ts';
import { ByteMatcher } from '../header/match-bytes.ts';
import { HeaderMatcher } from '../header/match-header.ts';
import type { RecordSink } from './scan-records.ts';
import type { TranscriptProfile } from './transcript-profile.ts';

/** An author of the index. */
type IndexedAuthor = {
  /** Its texts are its own, without another look. */
  readonly direct: boolean;
  readonly name: string;
  /** From the end of the header to the body. */
  readonly bytes: number;
};

const noEvent: SystemEvent = { type: 'other', actor: null, targets: [] };

/** The second pass: makes entries of records. */
export class EntrySink implements RecordSink {
  readonly matcher: HeaderMatcher;
  readonly byteMatcher: ByteMatcher;
  batch: Entry[] = [];

  readonly #profile: TranscriptProfile;
  readonly #day: DayReader;
  readonly #authors: AuthorTable;
  readonly #finder: AuthorFinder;
  readonly #context: BodyContext;
  readonly #bodies: BodyReader;
  readonly #labels: OwnerLabels;
  readonly #learned: ReadonlySet<string>;
  readonly #quoted: ReadonlySet<number>;
  readonly #noted: IndexedAuthor[] = [];
  readonly #maxEntries: number;
  #ordinal = -1;
  #index = 0;
  #minute = 0;
  #second = -1;
  constructor(profile: TranscriptProfile, hasFile: ((name: string) => boolean) | null) {
    this.#profile = profile;
    this.#maxEntries = profile.caps.maxEntries;
    this.matcher = new HeaderMatcher(profile.template, profile.dayParts);
    this.byteMatcher = new ByteMatcher(this.matcher, profile.template);
    this.#day = new DayReader(new DateReader(profile.template, profile.dateOrder, profile.firstYear));
    this.#authors = tableOfResolved(profile.resolved, profile.caps.maxAuthors);
    this.#finder = new AuthorFinder(this.#authors);
    this.#context = { platform: profile.platform, hasFile };
    this.#bodies = new BodyReader(this.#context);
    this.#labels = new OwnerLabels(profile.authors.map(({ name }) => name));
    this.#learned = new Set(profile.learnedMarkers);
    this.#quoted = new Set(profile.quoted);
  }

  take(): Entry[] {
    const { batch } = this;
    this.batch = [];
    return batch;
  }

  accept(): boolean {
    this.#ordinal++;
    if (this.#quoted.size > 0 && this.#quoted.has(this.#ordinal)) return false;
    return this.#day.read(this.matcher);
  }

  begin(): void {
    this.beginAt(this.matcher.minuteOfDay(), this.matcher.fields[5]!);
  }

  /** As `begin`, at a minute of the day that was read last. */
  beginAt(minuteOfDay: number, second: number): void {
    if (this.#index >= this.#maxEntries) {
      throw new PulseError('chat_too_large', `The chat has more than ${this.#maxEntries} entries.`);
    }
    this.#minute = this.#day.days * 1440 + minuteOfDay;
    this.#second = second;
  }

  /** Reads the day out of the header of a line. */
  readDate(block: ByteBlock, at: number, end: number): void {
    this.byteMatcher.match(block, at, end);
    this.accept();
  }

  /** A record that was indexed as plain text of an author; false where it must be read like any other. */
  recordPlain(block: ByteBlock, author: number, from: number, to: number, hasLines: boolean): boolean {
    const known = this.#noted[author] ?? this.#note(author);
    const body = from + known.bytes;
    if (!known.direct || body >= to) return false;
    const text = block.text(body, to);
    this.#pushText(known.name, hasLines ? joinBreaks(text) : text);
    return true;
  }

  /** The same of a record that was indexed as a body which comes again and again. */
  recordKnown(block: ByteBlock, author: number, from: number, to: number): boolean {
    const { direct, name, bytes } = this.#noted[author] ?? this.#note(author);
    const reading = direct ? this.#bodies.find(block, from + bytes, to) : null;
    if (reading !== null) this.#push(name, reading);
    return reading !== null;
  }

  #note(author: number): IndexedAuthor {
    const prefix = this.#profile.recordIndex?.prefixes[author] ?? '';
    const { role, longNames, name } = this.#authors.add(prefix);
    const direct = prefix !== '' && role === 'author' && longNames.length === 0;
    const known = { direct, name, bytes: Buffer.byteLength(prefix) + ': '.length };
    this.#noted[author] = known;
    return known;
  }

  record(text: string, from: number, to: number, lineEnd: number): void {
    const author = this.#authors.find(text, from, lineEnd);
    this.#recordAs(author, text, from, this.#authors.bodyFrom, to, lineEnd);
  }

  recordBytes(block: ByteBlock, from: number, to: number, lineEnd: number): void {
    const author = this.#finder.find(block, from, lineEnd);
    const body = this.#finder.bodyFrom;
    if (author !== null && author.count > 0 && author.role === 'author' && author.longNames.length === 0) {
      if (isPlainBytes(block.view, block.bytes, body, to, lineEnd, this.#context.platform)) {
        const text = block.text(body, to);
        this.#pushText(author.name, lineEnd < to ? joinBreaks(text) : text);
        return;
      }
      const known = this.#bodies.find(block, body, to);
      if (known !== null) {
        this.#push(author.name, known);
        return;
      }
    }
    const text = block.text(from, to);
    this.#recordAs(author, text, 0, this.#finder.bodyUnits, text.length, lineEndOf(text));
    if (author !== null) this.#bodies.tell(block, body, to);
  }

  #recordAs(
    author: Author | null,
    text: string,
    from: number,
    bodyFrom: number,
    to: number,
    lineEnd: number,
  ): void {
    let body = bodyFrom;
    if (
      author === null ||
      author.role === 'system' ||
      (author.count++ === 0 && hasOpenQuote(author.prefix))
    ) {
      if (author !== null) author.role = 'system';
      this.#pushSystem(text, from, to, lineEnd);
      return;
    }
    let { name } = author;
    for (const long of author.longNames) {
      if (!text.startsWith(long, from) || text.charCodeAt(from + long.length) !== 0x3a) continue;
      name = long;
      body = from + long.length + 1;
      if (text.charCodeAt(body) === 0x20) body++;
    }
    if (author.role === 'group') {
      this.#pushSystem(text, body, to, lineEnd);
      return;
    }
    if (isPlainBody(text, body, to, lineEnd, this.#context.platform)) {
      this.#pushText(name, joinLines(text, body, to, lineEnd));
      return;
    }
    const reading = this.#bodies.read(joinLines(text, body, to, lineEnd));
    const isLearned = this.#learned.size > 0 && this.#learned.has(reading.text);
    if (reading.notice || (isLearned && mayBeOmitted(reading, this.#context)))
      this.#pushNotice(name, reading);
    else this.#push(name, reading);
  }

  #pushText(author: string, body: string): void {
    const { platform, sawMarks } = this.#profile;
    // a file that lost its marks: the acting person's own name begins the notice
    if (platform === 'ios' && !sawMarks && body.startsWith(author)) {
      const match = matchEvent(body, this.#profile.language);
      if (match !== null && (match.event.actor === author || match.event.targets.includes(author))) {
        this.#pushEvent(body, match.event);
        return;
      }
    }
    this.batch.push({
      index: this.#index++,
      minute: this.#minute,
      second: this.#second,
      author,
      kind: 'text',
      text: body,
      attachment: null,
      edited: false,
      event: null,
    });
  }

  #push(author: string | null, reading: BodyReading): void {
    this.batch.push({
      index: this.#index++,
      minute: this.#minute,
      second: this.#second,
      author,
      kind: reading.kind,
      text: reading.text,
      attachment: reading.attachment,
      edited: reading.edited,
      event: null,
    });
  }

  #pushNotice(author: string, reading: BodyReading): void {
    if (this.#learned.has(reading.text)) {
      const attachment = { name: null, omitted: true, type: null };
      this.#push(author, { ...reading, kind: 'media', text: '', attachment });
    } else this.#pushEvent(reading.text, matchEvent(reading.text, this.#profile.language)?.event ?? noEvent);
  }

  #pushSystem(text: string, from: number, to: number, lineEnd: number): void {
    const raw = joinLines(text, from, to, lineEnd);
    const reading = readBody(raw, false, this.#context);
    const notice = trimMarks(raw);
    if (reading.kind === 'call') this.#push(null, reading);
    else this.#pushEvent(notice, matchEvent(notice, this.#profile.language)?.event ?? noEvent);
  }

  #pushEvent(text: string, event: SystemEvent): void {
    this.batch.push({
      index: this.#index++,
      minute: this.#minute,
      second: this.#second,
      author: null,
      kind: 'system',
      text,
      attachment: null,
      edited: false,
      event: this.#labels.relabel(event),
    });
  }
}
