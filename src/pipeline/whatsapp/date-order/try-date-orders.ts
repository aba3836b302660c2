import { weekIndexOfDays } from '../../../core/time.ts';
import { daysOfWritten } from '../dates/read-calendar.ts';
import type { HeaderTemplate } from '../header/learn-template.ts';
import type { Era } from '../header/understand-word.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Neighbouring headers with the same written date. */
export type DateRun = {
  readonly fields: readonly [number, number, number];
  readonly month: number;
  readonly era: Era | null;
  /** Ordinal of its first header among all lines that look like one. */
  readonly ordinal: number;
  count: number;
  firstTime: number;
  lastTime: number;
  minTime: number;
  maxTime: number;
};

/** Entries of one ISO week, and the index of the last of them. */
export type WeekCount = { entries: number; lastIndex: number };

/** WhatsApp keeps undelivered messages for 30 days: an older one in between was pasted, not received. */
const oldestLateDays = 30;
const mostQuoted = 16;
const maxQuotedListed = 4096;
/** WhatsApp came out in 2009: no message is older, unless the clock of a phone was wrong. */
const firstDays = 14_245; // 2009-01-01

/** Reads the written dates of a template in one order of day, month and year. */
export class DateReader {
  readonly order: DateOrder;
  readonly #template: HeaderTemplate;
  #year: number;
  #lastDays = Number.NaN;
  /** How often the year turned, in a format that does not write it. */
  yearTurns = 0;

  constructor(template: HeaderTemplate, order: DateOrder, firstYear: number) {
    this.#template = template;
    this.order = order;
    this.#year = firstYear;
  }

  get writesYear(): boolean {
    return this.#template.hasYear;
  }

  /** Day number of a written date; NaN where this order knows no such day. Formats without year rely on the order of calls. */
  days(fields: ArrayLike<number>, monthName: number, era: Era | null): number {
    const { calendar, dateNumbers, monthWord, hasYear } = this.#template;
    const [a, b, c] = [fields[0]!, fields[1]!, fields[2]!];
    let year = 0;
    let month = monthName;
    let day = a;
    if (dateNumbers === 3) {
      if (this.order === 'dmy') [day, month, year] = [a, b, c];
      else if (this.order === 'mdy') [month, day, year] = [a, b, c];
      else [year, month, day] = [a, b, c];
    } else if (dateNumbers === 2 && monthWord !== null) {
      [day, year] = this.order === 'ymd' ? [b, a] : [a, b];
    } else if (dateNumbers === 2) {
      [day, month] = this.order === 'dmy' ? [a, b] : [b, a];
    }
    if (hasYear) {
      return daysOfWritten(era?.calendar ?? calendar, year, month, day, era?.offset ?? 0);
    }
    let days = daysOfWritten('gregorian', this.#year, month, day, 0);
    if (days < this.#lastDays - 180) {
      const next = daysOfWritten('gregorian', this.#year + 1, month, day, 0);
      if (!Number.isNaN(next)) {
        this.#year++;
        this.yearTurns++;
        days = next;
      }
    }
    if (!Number.isNaN(days)) this.#lastDays = days;
    return days;
  }
}

/** One order of day, month and year, tried over the whole file. */
export class DateTrial {
  readonly reader: DateReader;
  /** Runs of a date that does not exist in this order. */
  impossible = 0;
  /** Runs of a date within which the clock went back by an hour or more. */
  backWithin = 0;
  /** Runs of a date before there was WhatsApp. */
  early = 0;
  /** Steps back in time from one run of a date to the next. */
  inversions = 0;
  /** Runs whose date differs from the one before. */
  dates = 0;
  entries = 0;
  rejectedEntries = 0;
  firstMinute = Number.POSITIVE_INFINITY;
  lastMinute = Number.NEGATIVE_INFINITY;
  readonly weeks = new Map<number, WeekCount>();
  /** Ordinals of header-like lines taken for quotations. */
  readonly quoted: number[] = [];

  #lastDays = Number.NaN;
  #lastMinute = Number.NEGATIVE_INFINITY;
  #pending: { run: DateRun; days: number }[] = [];
  #pendingCount = 0;

  constructor(reader: DateReader) {
    this.reader = reader;
  }

  add(run: DateRun): void {
    const days = this.reader.days(run.fields, run.month, run.era);
    if (Number.isNaN(days)) {
      this.impossible++;
      this.rejectedEntries += run.count;
      return;
    }
    if (days < this.#lastDays - oldestLateDays) {
      this.#pending.push({ run, days });
      this.#pendingCount += run.count;
      if (this.#pendingCount > mostQuoted) this.#acceptPending();
      return;
    }
    if (this.#pending.length > 0) this.#dropPending();
    this.#accept(run, days);
  }

  finish(): void {
    this.#acceptPending();
  }

  /** It went back too long to be quoted: time itself was set back, or two exports were joined. */
  #acceptPending(): void {
    const pending = this.#pending;
    this.#pending = [];
    this.#pendingCount = 0;
    for (const { run, days } of pending) this.#accept(run, days);
  }

  #dropPending(): void {
    this.inversions++;
    for (const { run } of this.#pending) {
      this.rejectedEntries += run.count;
      for (let i = 0; i < run.count && this.quoted.length < maxQuotedListed; i++) {
        this.quoted.push(run.ordinal + i);
      }
    }
    this.#pending = [];
    this.#pendingCount = 0;
  }

  #accept(run: DateRun, days: number): void {
    if (days * 1440 + run.firstTime < this.#lastMinute) this.inversions++;
    if (run.maxTime - run.lastTime >= 60 || run.firstTime - run.minTime >= 60) this.backWithin++;
    if (days !== this.#lastDays) this.dates++;
    if (days < firstDays && this.reader.writesYear) this.early++;
    this.#lastDays = days;
    this.#lastMinute = days * 1440 + run.lastTime;
    this.firstMinute = Math.min(this.firstMinute, days * 1440 + run.minTime);
    this.lastMinute = Math.max(this.lastMinute, days * 1440 + run.maxTime);
    const week = weekIndexOfDays(days);
    const count = this.weeks.get(week);
    const lastIndex = this.entries + run.count - 1;
    if (count === undefined) this.weeks.set(week, { entries: run.count, lastIndex });
    else {
      count.entries += run.count;
      count.lastIndex = lastIndex;
    }
    this.entries += run.count;
  }
}

/** The orders that the shape of a template leaves open. */
export function possibleOrders(template: HeaderTemplate): readonly DateOrder[] {
  if (template.monthWord !== null) {
    if (template.dateNumbers === 2) return template.monthWord === 'before' ? ['mdy'] : ['dmy', 'ymd'];
    return template.monthWord === 'before' ? ['mdy'] : ['dmy'];
  }
  if (template.dateNumbers === 2) return ['dmy', 'mdy'];
  // an era stands beside the year
  const era = template.steps.findIndex((step) => step.kind === 'word' && step.role === 'era');
  if (era < 0) return ['dmy', 'mdy', 'ymd'];
  const first = template.steps.findIndex((step) => step.kind === 'number' && step.slot === 0);
  return era < first ? ['ymd'] : ['dmy', 'mdy'];
}
