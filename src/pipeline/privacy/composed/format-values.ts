import type { ProtectedFigure, ProtectedRatio } from '../protected-figure.ts';
import type { PublicWord } from '../public-words/public-word.ts';
import type { CountedNoun, Templates } from './templates/templates.ts';

/** A day as a count of days since 1970-01-01: a number, so that no text can pass for a date. */
export type PublicDay = number;

const msPerDay = 86_400_000;
// The same digits, calendar and zone wherever this runs; without them a locale brings its own.
const fixed = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;

type Formats = {
  readonly number: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
  readonly change: Intl.NumberFormat;
  readonly plural: Intl.PluralRules;
  readonly list: Intl.ListFormat;
  readonly day: Intl.DateTimeFormat;
  readonly dayOfYear: Intl.DateTimeFormat;
};

const opened = new Map<string, Formats>();

function formatsOf(locale: string): Formats {
  let formats = opened.get(locale);
  if (formats === undefined) {
    const digits = { numberingSystem: 'latn', maximumFractionDigits: 0 } as const;
    formats = {
      number: new Intl.NumberFormat(locale, { ...digits, useGrouping: 'auto' }),
      percent: new Intl.NumberFormat(locale, { ...digits, style: 'percent' }),
      change: new Intl.NumberFormat(locale, { ...digits, style: 'percent', signDisplay: 'exceptZero' }),
      plural: new Intl.PluralRules(locale),
      list: new Intl.ListFormat(locale, { type: 'conjunction' }),
      day: new Intl.DateTimeFormat(locale, { ...fixed, weekday: 'long', day: 'numeric', month: 'long' }),
      dayOfYear: new Intl.DateTimeFormat(locale, {
        ...fixed,
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
    };
    opened.set(locale, formats);
  }
  return formats;
}

/** Formats a protected figure with its noun: 194 people, at least 12 messages. */
export function formatCount(templates: Templates, noun: CountedNoun, figure: ProtectedFigure): string {
  const { number, plural } = formatsOf(templates.locale);
  const forms = templates.counted[noun];
  const count = (forms[plural.select(figure.value)] ?? forms.other).replace('#', number.format(figure.value));
  return figure.bound === 'at_least' ? templates.atLeast(count) : count;
}

/** Formats how many times as many: 3, from a change of 2. */
export function formatTimes(templates: Templates, ratio: ProtectedRatio): string {
  return formatsOf(templates.locale).number.format(Math.round(ratio.ratio + 1));
}

/** Formats a share, or the size of a change without its sign: 55 %. */
export function formatPercent(templates: Templates, ratio: ProtectedRatio): string {
  return formatsOf(templates.locale).percent.format(Math.abs(ratio.ratio));
}

/** Formats a change with its sign: +81 %, −12 %. */
export function formatChange(templates: Templates, ratio: ProtectedRatio): string {
  return formatsOf(templates.locale).change.format(ratio.ratio).replace('-', '−');
}

/** Formats words as a list: workshop, garden and bicycle. */
export function formatList(templates: Templates, words: readonly PublicWord[]): string {
  return formatsOf(templates.locale).list.format(words.map((word) => isolate(templates, word)));
}

/** Formats a day with its weekday: Saturday 5 December. */
export function formatDay(templates: Templates, day: PublicDay): string {
  return formatsOf(templates.locale).day.format(day * msPerDay);
}

/** Formats a day with its year: 16 November 2026. */
export function formatDayOfYear(templates: Templates, day: PublicDay): string {
  return formatsOf(templates.locale).dayOfYear.format(day * msPerDay);
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u;

/** Sets a word apart where it runs against the sentence, so that colons and figures stay in their place. */
export function isolate({ direction }: Templates, word: PublicWord): string {
  const runs = rightToLeft.test(word) ? 'rtl' : 'ltr';
  return runs === direction ? word : `\u2068${word}\u2069`;
}
