import { Buffer } from 'node:buffer';
import type { ByteBlock } from '../bytes/byte-block.ts';
import {
  astral,
  blankAt,
  bytesOf,
  codeAt,
  skipBlanksAndMarks,
  skipMarks,
  twoDigits,
} from '../bytes/read-bytes.ts';
import { isBidiMark } from '../bytes/read-chars.ts';
import { WrittenDate } from '../dates/written-date.ts';
import { hourSlot } from './assign-roles.ts';
import type { HeaderTemplate } from './learn-template.ts';
import {
  compileSteps,
  type HeaderMatcher,
  mayFollowPart,
  opBlank,
  opMark,
  opNumber,
  opPart,
} from './match-header.ts';

const none = -1;
/** What the bytes alone do not tell: words, digits of other scripts. The line is decoded and read as text. */
const unsure = -2;

/** Matches line starts as `HeaderMatcher` does and fills its fields, without making a string of the line. */
export class ByteMatcher {
  readonly #matcher: HeaderMatcher;
  readonly #joiner: HeaderTemplate['joiner'];
  readonly #bracket: boolean;
  readonly #skipsLetters: boolean;
  readonly #ops: Uint8Array;
  readonly #args: Uint16Array;
  /** The day parts of the matcher in UTF-8. */
  readonly #parts: Uint8Array[] = [];
  /** How many steps lead up to the time, all of them numbers and signs; 0 where that is not so. */
  readonly #dateSteps: number;
  /** Nothing but hour, minute and perhaps second follows the date, with colons between. */
  readonly #plainTime: boolean;
  readonly #timeLength: number;
  // the date of the header before, as it was written and as it was read
  readonly #date = new WrittenDate();
  #dateId = 0;
  #a = 0;
  #b = 0;
  #c = 0;

  constructor(matcher: HeaderMatcher, template: HeaderTemplate) {
    this.#matcher = matcher;
    this.#joiner = template.joiner;
    this.#bracket = template.joiner === 'bracket';
    const { ops, args } = compileSteps(template);
    this.#ops = ops;
    this.#args = args;
    const time = ops.findIndex((op, step) => op > opMark || (op === opNumber && args[step]! >= hourSlot));
    this.#dateSteps = time > 0 && ops[time] === opNumber && ops[time - 1] !== opNumber ? time : 0;
    const signs = [...ops].map((op, i) =>
      op === opNumber ? args[i] : op === opMark ? String.fromCharCode(args[i]!) : ' ',
    );
    const rest = signs.slice(time).join('');
    this.#plainTime = rest === '3:4' || rest === '3:4:5';
    this.#timeLength = rest === '3:4:5' ? 8 : 5;
    this.#skipsLetters = this.#bracket || ops[0] === opNumber;
  }

  /** Index of the first byte after the header of the line `[from, end)`, or −1 where the line has none. */
  match(block: ByteBlock, from: number, end: number): number {
    const { bytes } = block;
    const first = bytes[from]!;
    if (first > 0x3a && first !== 0x5b && first < 0x80 && this.#skipsLetters) return none;
    const usual = this.#matchUsual(block, from, end);
    if (usual > 0) return usual;
    const found = this.#walk(block, from, end);
    if (found !== unsure) return found;
    const line = block.text(from, end);
    const body = this.#matcher.match(line, 0, line.length);
    return body < 0 ? none : from + Buffer.byteLength(line.slice(0, body));
  }

  /** The usual line: the date of the header before, a plain time, and the joiner as phones write it. Else 0. */
  #matchUsual(block: ByteBlock, from: number, end: number): number {
    const { bytes } = block;
    const dateFrom = this.#bracket ? from + 1 : from;
    if (!this.#plainTime || (this.#bracket && bytes[from] !== 0x5b)) return 0;
    const at = this.#date.endAt(bytes, block.view, dateFrom, end);
    if (at === 0) return 0;
    const matcher = this.#matcher;
    const { fields } = matcher;
    fields[5] = -1;
    const past = at + this.#timeLength;
    if (!this.#readTime(bytes, at, end) || fields[3]! > 24 || fields[4]! > 59 || fields[5]! > 60) return 0;
    const body = past + (this.#bracket ? 2 : 3);
    if (body > end) return 0;
    if (this.#bracket) {
      if (bytes[past] !== 0x5d || bytes[past + 1] !== 0x20) return 0;
    } else if (
      this.#joiner === 'colon' ||
      bytes[past] !== 0x20 ||
      bytes[past + 1] !== 0x2d ||
      bytes[past + 2] !== 0x20
    ) {
      return 0;
    }
    matcher.part = -1;
    matcher.month = 0;
    matcher.era = null;
    matcher.dateId = this.#dateId;
    fields[0] = this.#a;
    fields[1] = this.#b;
    fields[2] = this.#c;
    return body;
  }

  #walk(block: ByteBlock, from: number, end: number): number {
    const { bytes } = block;
    if (from >= end) return none;
    const matcher = this.#matcher;
    const { fields } = matcher;
    const ops = this.#ops;
    const args = this.#args;
    let at = skipMarks(bytes, from, end);
    if (this.#bracket) {
      if (bytes[at] !== 0x5b) return none;
      at++;
    }
    matcher.part = -1;
    matcher.month = 0;
    matcher.era = null;
    fields[5] = -1;
    let step = 0;
    const dateFrom = at;
    const time = this.#date.endAt(bytes, block.view, dateFrom, end);
    if (time === 0) matcher.dateId = matcher.newDateId();
    else {
      matcher.dateId = this.#dateId;
      at = time;
      step = this.#dateSteps;
      fields[0] = this.#a;
      fields[1] = this.#b;
      fields[2] = this.#c;
      if (this.#plainTime && this.#readTime(bytes, at, end)) {
        at += this.#timeLength;
        step = ops.length;
      }
    }
    for (; step < ops.length; step++) {
      if (bytes[at]! >= 0x80) at = skipMarks(bytes, at, end);
      if (at >= end) return none;
      if (step > 0 && step === this.#dateSteps && at !== time) this.#keepDate(bytes, dateFrom, at);
      const op = ops[step]!;
      if (op === opNumber) {
        let digit = bytes[at]! - 48;
        if (digit < 0 || digit > 9) return bytes[at]! < 0x80 ? none : unsure;
        const start = at;
        let value = 0;
        do {
          value = value * 10 + digit;
          digit = ++at < end ? bytes[at]! - 48 : -1;
        } while (digit >= 0 && digit <= 9);
        if (at - start > 4) return none;
        fields[args[step]!] = value;
      } else if (op === opMark) {
        const code = codeAt(bytes, at);
        if (code !== args[step]!) return code === astral ? unsure : none;
        at += bytesOf(code);
      } else if (op === opBlank) {
        at = skipBlanksAndMarks(bytes, at, end);
      } else {
        const next = op === opPart ? this.#readPart(bytes, at) : unsure;
        if (next === unsure) return unsure;
        at = next;
      }
    }
    if (fields[3]! > 24 || fields[4]! > 59 || fields[5]! > 60) return none;
    return this.#readJoiner(bytes, at, end);
  }

  /** `15:07` or `15:07:09`: two digits each. Anything else is read step by step. */
  #readTime(bytes: Uint8Array, at: number, end: number): boolean {
    const length = this.#timeLength;
    if (at + length >= end || bytes[at + 2] !== 0x3a) return false;
    const hour = twoDigits(bytes, at);
    const minute = twoDigits(bytes, at + 3);
    const next = bytes[at + length]!;
    if (hour < 0 || minute < 0 || (next >= 48 && next <= 57)) return false;
    const { fields } = this.#matcher;
    if (length > 5) {
      const second = twoDigits(bytes, at + 6);
      if (bytes[at + 5] !== 0x3a || second < 0) return false;
      fields[5] = second;
    }
    fields[3] = hour;
    fields[4] = minute;
    return true;
  }

  #keepDate(bytes: Uint8Array, from: number, to: number): void {
    const { fields, dateId } = this.#matcher;
    this.#dateId = dateId;
    this.#date.keep(bytes, from, to);
    this.#a = fields[0]!;
    this.#b = fields[1]!;
    this.#c = fields[2]!;
  }

  #readPart(bytes: Uint8Array, from: number): number {
    const { parts } = this.#matcher;
    for (let i = 0; i < parts.length; i++) {
      this.#parts[i] ??= Buffer.from(parts[i]!.word);
      const word = this.#parts[i]!;
      let length = 0;
      while (length < word.length && bytes[from + length] === word[length]) length++;
      if (length < word.length) continue;
      const at = from + length;
      if (!mayFollowPart(bytes[at]!, bytes[at + 1]!)) continue;
      this.#matcher.part = i;
      return at;
    }
    return unsure;
  }

  #readJoiner(bytes: Uint8Array, from: number, end: number): number {
    let at = skipMarks(bytes, from, end);
    if (this.#bracket) {
      // the usual forms first
      if (at + 1 < end && bytes[at] === 0x5d && bytes[at + 1] === 0x20) return at + 2;
      if (at >= end || bytes[at] !== 0x5d) return none;
      at++;
    } else if (this.#joiner === 'colon') {
      if (at >= end || bytes[at] !== 0x3a || blankAt(bytes, at + 1, end) === 0) return none;
      at++;
    } else {
      if (at + 2 < end && bytes[at] === 0x20 && bytes[at + 1] === 0x2d && bytes[at + 2] === 0x20)
        return at + 3;
      if (blankAt(bytes, at, end) === 0) return none;
      at = skipBlanksAndMarks(bytes, at, end);
      if (at >= end) return none;
      const code = codeAt(bytes, at);
      if (code !== 0x2d && code !== 0x2013 && code !== 0x2014 && code !== 0x2212) return none;
      at += bytesOf(code);
      if (at < end && blankAt(bytes, at, end) === 0 && !isBidiMark(codeAt(bytes, at))) return none;
    }
    const blank = blankAt(bytes, at, end);
    if (blank > 0) return at + blank;
    const past = skipMarks(bytes, at, end);
    const blankPast = past > at ? blankAt(bytes, past, end) : 0;
    return blankPast > 0 ? past + blankPast : at;
  }
}
