import { detach, digitAt, isBidiMark, isBlank, widthAt } from '../bytes/read-chars.ts';
import type { HeaderTemplate } from './learn-template.ts';
import { scanWord } from './tokenise-timestamp.ts';
import { type Era, hourInPart, understandWord } from './understand-word.ts';

export const opNumber = 0;
export const opBlank = 1;
export const opMark = 2;
export const opPart = 3;
const opMonth = 4;
const opEra = 5;
const opNoise = 6;

/** A day part seen in the file, in the order of first appearance. */
export type DayPart = {
  readonly word: string;
  /** Hours it stands for; 0 where the word is not known. */
  mask: number;
  count: number;
};

/** Most different words of one header place; beyond it a line with a new word is no header. */
const maxWords = 64;

/** The steps of a template as numbers: what to read, and into which slot, or which sign. */
export function compileSteps({ steps }: HeaderTemplate): { ops: Uint8Array; args: Uint16Array } {
  const ops = steps.map((step) => {
    if (step.kind === 'number') return opNumber;
    if (step.kind === 'blank') return opBlank;
    if (step.kind === 'mark') return opMark;
    return { part: opPart, month: opMonth, era: opEra, noise: opNoise }[step.role];
  });
  const args = steps.map((step) =>
    step.kind === 'number' ? step.slot : step.kind === 'mark' ? step.text.charCodeAt(0) : 0,
  );
  return { ops: Uint8Array.from(ops), args: Uint16Array.from(args) };
}

/** Whether a known day part ends before `code`: at a digit, `]`, `,`, or the blank of ` -` (`next` is the sign after it). */
export function mayFollowPart(code: number, next: number): boolean {
  return code === 0x20 ? next === 0x2d : code === 0x5d || code === 0x2c || (code >= 48 && code <= 58);
}

/**
 * Matches line starts against one learned template: a walk over a few steps, no regular expression. The fields
 * of the last match are members, so that a match allocates nothing.
 */
export class HeaderMatcher {
  /** Date fields in the order of the text; a month given as a word is `month`. */
  readonly fields = new Int32Array(6);
  month = 0;
  /** Two matches with the same number have the same date; with different ones they may. */
  dateId = 0;
  era: Era | null = null;
  /** Index into `parts`; −1 where the header has none. */
  part = -1;
  readonly parts: DayPart[] = [];

  readonly #ops: Uint8Array;
  readonly #args: Uint16Array;
  readonly #joiner: HeaderTemplate['joiner'];
  readonly #bracket: boolean;
  readonly #firstDigit: boolean;
  #dateIds = 0;
  readonly #words = new Map<string, { month: number; era: Era | null }>();

  constructor(template: HeaderTemplate, parts: readonly { word: string; mask: number }[] = []) {
    this.#joiner = template.joiner;
    this.#bracket = template.joiner === 'bracket';
    const { ops, args } = compileSteps(template);
    this.#ops = ops;
    this.#args = args;
    this.#firstDigit = ops[0] === opNumber;
    for (const { word, mask } of parts) this.parts.push({ word, mask, count: 0 });
  }

  /** Index of the first unit after the header of the line `[from, end)`, or −1 where the line has none. */
  match(text: string, from: number, end: number): number {
    let at = from;
    let code = text.charCodeAt(at);
    // most lines that are no header fail here
    if (code > 0x3a && code !== 0x5b && code < 0x80 && (this.#bracket || this.#firstDigit)) return -1;
    while (isBidiMark(code) && at < end) code = text.charCodeAt(++at);
    if (this.#bracket) {
      if (code !== 0x5b) return -1;
      at++;
    }
    const ops = this.#ops;
    const args = this.#args;
    const fields = this.fields;
    this.dateId = this.newDateId();
    this.part = -1;
    this.month = 0;
    this.era = null;
    fields[5] = -1;
    for (let step = 0; step < ops.length; step++) {
      code = text.charCodeAt(at);
      while (code > 0x61b && isBidiMark(code) && at < end) code = text.charCodeAt(++at);
      if (at >= end) return -1;
      const op = ops[step]!;
      if (op === opNumber) {
        const next = this.#readNumber(text, at, end, args[step]!);
        if (next < 0) return -1;
        at = next;
      } else if (op === opMark) {
        if (code !== args[step]!) return -1;
        at++;
      } else if (op === opBlank) {
        // one blank of any width; where a marker is glued in some lines, none
        while (at < end && (code === 0x20 || isBlank(code) || isBidiMark(code))) code = text.charCodeAt(++at);
      } else {
        const next = this.#readWord(text, at, end, op);
        if (next < 0) return -1;
        at = next;
      }
    }
    if (fields[3]! > 24 || fields[4]! > 59 || fields[5]! > 60) return -1;
    return this.#readJoiner(text, at, end);
  }

  newDateId(): number {
    this.#dateIds = (this.#dateIds + 1) | 0;
    return this.#dateIds;
  }

  #readNumber(text: string, from: number, end: number, slot: number): number {
    let at = from;
    let code = text.charCodeAt(at) - 48;
    if (code >= 0 && code <= 9) {
      let value = code;
      at++;
      while (at < end) {
        code = text.charCodeAt(at) - 48;
        if (code < 0 || code > 9) break;
        value = value * 10 + code;
        at++;
      }
      if (at - from > 4) return -1;
      this.fields[slot] = value;
      return at;
    }
    let value = 0;
    let count = 0;
    while (at < end) {
      const digit = digitAt(text, at);
      if (digit < 0) break;
      value = value * 10 + digit;
      at += widthAt(text, at);
      if (++count > 4) return -1;
    }
    this.fields[slot] = value;
    return count === 0 ? -1 : at;
  }

  #readWord(text: string, from: number, end: number, op: number): number {
    if (op === opPart) {
      // the same two words come again and again: compare before cutting
      for (let i = 0; i < this.parts.length; i++) {
        const { word } = this.parts[i]!;
        if (!text.startsWith(word, from)) continue;
        const next = from + word.length;
        if (!mayFollowPart(text.charCodeAt(next), text.charCodeAt(next + 1))) continue;
        this.part = i;
        return next;
      }
    }
    const at = scanWord(text, from, Math.min(end, from + 64));
    if (at === from) return -1;
    const word = text.slice(from, at);
    if (op === opPart) {
      this.part = this.parts.findIndex((part) => part.word === word);
      if (this.part >= 0) return at;
      if (this.parts.length >= maxWords) return -1;
      this.part = this.parts.length;
      this.parts.push({ word: detach(word), mask: understandWord(word).part, count: 0 });
      return at;
    }
    if (op === opNoise) return at;
    let meaning = this.#words.get(word);
    if (meaning === undefined) {
      if (this.#words.size >= maxWords) return -1;
      meaning = understandWord(word);
      this.#words.set(detach(word), meaning);
    }
    if (op === opMonth) {
      if (meaning.month === 0) return -1;
      this.month = meaning.month;
    } else this.era = meaning.era;
    return at;
  }

  #readJoiner(text: string, from: number, end: number): number {
    let at = from;
    let code = text.charCodeAt(at);
    while (at < end && isBidiMark(code)) code = text.charCodeAt(++at);
    if (this.#joiner === 'bracket') {
      if (code !== 0x5d || at >= end) return -1;
      at++;
    } else if (this.#joiner === 'colon') {
      if (code !== 0x3a || at + 1 >= end || !isBlank(text.charCodeAt(at + 1))) return -1;
      at++;
    } else {
      if (!isBlank(code) || at >= end) return -1;
      while (at < end && (isBlank(code) || isBidiMark(code))) code = text.charCodeAt(++at);
      if ((code !== 0x2d && code !== 0x2013 && code !== 0x2014 && code !== 0x2212) || at >= end) return -1;
      at++;
      if (at < end && !isBlank(text.charCodeAt(at)) && !isBidiMark(text.charCodeAt(at))) return -1;
    }
    if (at < end && isBlank(text.charCodeAt(at))) return at + 1;
    let past = at;
    while (past < end && isBidiMark(text.charCodeAt(past))) past++;
    return past > at && past < end && isBlank(text.charCodeAt(past)) ? past + 1 : at;
  }

  /** Wall-clock minute of the day of the last match. */
  minuteOfDay(): number {
    const hour = this.fields[3]! % 24;
    const mask = this.part < 0 ? 0 : this.parts[this.part]!.mask;
    return (mask === 0 ? hour : hourInPart(hour, mask)) * 60 + this.fields[4]!;
  }
}
