import { foldWord } from '../bytes/read-chars.ts';
import { type Calendar, japaneseEraOffsets } from '../dates/read-calendar.ts';
import { dayPartTable } from '../locales/day-parts.ts';
import { monthNameTable } from '../locales/month-names.ts';
import { moreMonthNames } from '../locales/more-month-names.ts';

export type Era = { readonly calendar: Calendar; readonly offset: number };

/** What a word of a header can mean; the place where it stands decides which of the three it does. */
export type WordMeaning = {
  /** Hours it stands for (24 bits); 0 where it is no day part that we know. */
  readonly part: number;
  /** 1–12; 0 where it is no month name. */
  readonly month: number;
  readonly era: Era | null;
};

const era = (calendar: Calendar, offset = 0): Era => ({ calendar, offset });

const eras: ReadonlyMap<string, Era> = new Map([
  ...['r', '令和', 'reiwa', '㋿'].map((word) => [word, era('japanese', japaneseEraOffsets.reiwa)] as const),
  ...['h', '平成', 'heisei', '㍻'].map((word) => [word, era('japanese', japaneseEraOffsets.heisei)] as const),
  ...['s', '昭和', 'showa', 'shōwa', '㍼'].map(
    (word) => [word, era('japanese', japaneseEraOffsets.showa)] as const,
  ),
  ...['be', 'พศ', 'buddhistera', '佛历', '佛曆', '仏暦', '불기', 'bc'].map(
    (word) => [word, era('buddhist')] as const,
  ),
  ...['民國', '民国', 'roc', 'minguo'].map((word) => [word, era('roc')] as const),
  ...['ap', 'هش', 'annopersico', 'شمسی'].map((word) => [word, era('jalali')] as const),
  ...['ah', 'هـ', 'ه', 'هق'].map((word) => [word, era('hijri')] as const),
  ...['ad', 'ce', 'คศ', 'nchr', 'dc', 'ec', 'غ'].map((word) => [word, era('gregorian')] as const),
]);

let tables: { parts: ReadonlyMap<string, number>; months: ReadonlyMap<string, number> } | null = null;

function buildTables() {
  const parts = new Map<string, number>();
  for (const [mask, words] of dayPartTable) for (const word of words.split(' ')) parts.set(word, mask);
  const months = new Map<string, number>();
  for (const table of [moreMonthNames, monthNameTable]) {
    table.forEach((words, index) => {
      for (const word of words.split(' ')) months.set(word, index + 1);
    });
  }
  return { parts, months };
}

/** Words between date and time, or after the time, that tell no part of the day: `um`, `klo`, `à`, `г.`, `ч.` … */
const neutralWords = new Set(
  'a à á às as al alle ale at à à  um u o ob om om. klo kl klock kell lúc в у о во в. г год р ч час h uhr hrs hr hod hodź น ê ore ora orë las alas des den den. de s sek ga नि'
    .split(/\s+/)
    .map(foldWord),
);

export function isNeutralWord(word: string): boolean {
  return word.split(/[\s\u00a0\u202f]+/u).every((part) => neutralWords.has(foldWord(part)));
}

/** Looks a word up in the tables: whole, then each of its parts. */
export function understandWord(text: string): WordMeaning {
  tables ??= buildTables();
  const { parts, months } = tables;
  const whole = foldWord(text);
  let part = parts.get(whole) ?? 0;
  let month = months.get(whole) ?? 0;
  let foundEra = eras.get(whole) ?? null;
  if (part === 0 && month === 0 && foundEra === null) {
    const pieces = text.split(/[\s\u00a0\u202f]+/u);
    // a known word beside one that is not may mean anything: `подне` is noon, `прије подне` the hours before it
    const isClear = pieces.every((piece) => parts.has(foldWord(piece)) || isNeutralWord(piece));
    for (const piece of pieces) {
      const folded = foldWord(piece);
      if (folded.length < 2) continue;
      if (isClear) part ||= parts.get(folded) ?? 0;
      month ||= months.get(folded) ?? 0;
      foundEra ??= eras.get(folded) ?? null;
    }
  }
  return { part, month, era: foundEra };
}

/** Hour of the day (0–23) of a written hour and a day part: the hour of its mask that the number can mean. */
export function hourInPart(written: number, part: number): number {
  if (written > 12) return written;
  const early = written % 12;
  const late = early + 12;
  const inEarly = (part >> early) & 1;
  const inLate = (part >> late) & 1;
  if (inEarly !== inLate) return inEarly ? early : late;
  if (inEarly) return written;
  // the clock of the phone draws the line elsewhere than the table: the nearer hour
  return distanceToPart(early, part) <= distanceToPart(late, part) ? early : late;
}

function distanceToPart(hour: number, part: number): number {
  for (let distance = 0; distance <= 12; distance++) {
    if ((part >> ((hour + distance) % 24)) & 1 || (part >> ((hour + 24 - distance) % 24)) & 1)
      return distance;
  }
  return 24;
}
