import { foldText } from '../../../core/text/fold-text.ts';

export type DateWords = {
  /** Month by word, from 1. */
  readonly months: ReadonlyMap<string, number>;
  /** Day of the week by word, Monday 0. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Days from the message's own: tomorrow is 1. */
  readonly relative: ReadonlyMap<string, number>;
};

const relativeWords: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { today: 0, tonight: 0, tomorrow: 1, tmrw: 1 },
  de: { heute: 0, ubermorgen: 2 },
  es: { hoy: 0, 'pasado mañana': 2 },
  pt: { hoje: 0, amanha: 1 },
  fr: { "aujourd'hui": 0, demain: 1, 'apres-demain': 2 },
  it: { oggi: 0, stasera: 0, domani: 1, dopodomani: 2 },
  nl: { vandaag: 0, vanavond: 0, overmorgen: 2 },
  tr: { bugun: 0, yarin: 1 },
  ar: { اليوم: 0, غدا: 1, بكرا: 1, بكره: 1 },
  hi: { आज: 0 },
  pl: { dzisiaj: 0, jutro: 1, pojutrze: 2 },
  id: { besok: 1, lusa: 2 },
  ru: { сегодня: 0, завтра: 1, послезавтра: 2 },
};

const built = new Map<string, DateWords>();
const monday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;
/** Shorter abbreviations mean too much else; other scripts write whole months with two signs. */
const minLetters = (word: string): number => (/[^\x00-\x7f]/.test(word) ? 2 : 3);

/** Names of months and days in a language, as its locale data has them, folded: alone, and as they stand in a date. */
export function dateWords(language: string): DateWords {
  const known = built.get(language);
  if (known !== undefined) return known;
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const add = (words: Map<string, number>, written: string, value: number): void => {
    const word = foldText(written).replace(/[.,]/g, '').trim();
    if (word.length >= minLetters(word) && /^\p{L}/u.test(word) && !words.has(word)) words.set(word, value);
  };
  const locale = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? language : 'en';
  for (const style of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
    const inside = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const date = Date.UTC(2024, month, 15);
      add(months, alone.format(date), month + 1);
      for (const { type, value } of inside.formatToParts(date))
        if (type === 'month') add(months, value, month + 1);
    }
  }
  const days = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  for (let day = 0; day < 7; day++) add(weekdays, days.format(monday + day * dayMs), day);
  const words = { months, weekdays, relative: new Map(Object.entries(relativeWords[language] ?? {})) };
  built.set(language, words);
  return words;
}
