import type { HeaderMatcher } from '../header/match-header.ts';
import type { Era } from '../header/understand-word.ts';
import type { DateReader } from './try-date-orders.ts';

/** The day of the headers of one transcript: neighbours share it, and it is read once. */
export class DayReader {
  /** Of the header that was read last (days since 1970-01-01), where its date exists. An integer at all times: with NaN in it every minute would become a number on the heap. */
  days = 0;

  readonly #dates: DateReader;
  #exists = false;
  #dateId = -1;
  // the fields that `days` was read from
  #a = -1;
  #b = -1;
  #c = -1;
  #month = -1;
  #era: Era | null = null;

  constructor(dates: DateReader) {
    this.#dates = dates;
  }

  /** Reads the day of the header that was matched last; false where no such day exists. */
  read({ fields, month, era, dateId }: HeaderMatcher): boolean {
    if (dateId === this.#dateId) return this.#exists;
    this.#dateId = dateId;
    if (
      fields[0] !== this.#a ||
      fields[1] !== this.#b ||
      fields[2] !== this.#c ||
      month !== this.#month ||
      era !== this.#era
    ) {
      this.#a = fields[0]!;
      this.#b = fields[1]!;
      this.#c = fields[2]!;
      this.#month = month;
      this.#era = era;
      const days = this.#dates.days(fields, month, era);
      this.#exists = !Number.isNaN(days);
      this.days = days | 0;
    }
    return this.#exists;
  }
}
