import { daysFromCivil } from '../../../core/time.ts';

/** The calendars that phones write dates in. */
export type Calendar = 'gregorian' | 'buddhist' | 'japanese' | 'jalali' | 'hijri' | 'roc';

/** First years (in the Gregorian calendar) of the Japanese eras since 1868, minus one: era year 1 is offset + 1. */
export const japaneseEraOffsets = {
  meiji: 1867,
  taisho: 1911,
  showa: 1925,
  heisei: 1988,
  reiwa: 2018,
} as const;

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function civilDays(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > monthLengths[month - 1]!) return Number.NaN;
  if (month === 2 && day === 29 && !isLeapYear(year)) return Number.NaN;
  return daysFromCivil(year, month, day);
}

/** Source: the 33-year rhythm of leap years (1, 5, 9, 13, 17, 22, 26, 30), which holds for 1178–1633 AP. */
function jalaliDays(year: number, month: number, day: number): number {
  if (year < 1300 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN;
  const leap = (25 * year + 11) % 33 < 8;
  const length = month <= 6 ? 31 : month <= 11 || leap ? 30 : 29;
  if (day > length) return Number.NaN;
  const newYear = -492269 + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
  return newYear + (month - 1) * 31 - Math.max(0, month - 7) + day;
}

/** Umm al-Qura months of 30 days, a bit a month (bit 0 = Muharram), for the years from 1431 AH on. Source: CLDR 48. */
const longHijriMonths = [
  0x956, 0x2ae, 0x56d, 0x36a, 0xb55, 0xaaa, 0x94d, 0x49d, 0x95d, 0x2ba, 0x5b5, 0x5aa, 0xd55, 0xa9a, 0x92e,
  0x26e, 0x55d, 0xada, 0x6d4, 0x6a5, 0xb27, 0xa4d, 0x4ad, 0x56d, 0xb5a, 0x754, 0xf49, 0xe92, 0xd26, 0xa56,
  0x356, 0x6b5,
];
const hijri1431 = 14596; // 2009-12-18

function hijriDays(year: number, month: number, day: number): number {
  if (longHijriMonths[year - 1431] === undefined || month < 1 || month > 12 || day < 1) return Number.NaN;
  let days = hijri1431;
  for (let y = 1431; y <= year; y++) {
    const months = longHijriMonths[y - 1431]!;
    for (let m = 1; m <= (y === year ? month - 1 : 12); m++) days += 29 + ((months >> (m - 1)) & 1);
  }
  const length = 29 + ((longHijriMonths[year - 1431]! >> (month - 1)) & 1);
  return day > length ? Number.NaN : days + day - 1;
}

const range = (year: number): number => (year >= 1990 && year <= 2099 ? year : Number.NaN);

/**
 * Day number (days since 1970-01-01) of a date as a phone writes it; NaN where no such day exists or its year
 * is beyond 1990–2099. Years below 100 are short for a year of this century (of the calendar's own, where it is
 * not Gregorian); `eraOffset` is what a Japanese era adds.
 */
export function daysOfWritten(
  calendar: Calendar,
  year: number,
  month: number,
  day: number,
  eraOffset: number,
): number {
  switch (calendar) {
    case 'gregorian':
      return civilDays(range(year < 100 ? 2000 + year : year), month, day);
    case 'buddhist':
      return civilDays(range((year < 100 ? 2500 + year : year) - 543), month, day);
    case 'japanese':
      return civilDays(range(eraOffset + year), month, day);
    case 'roc':
      return civilDays(range(1911 + year), month, day);
    case 'jalali':
      return jalaliDays(year < 100 ? (year < 60 ? 1400 : 1300) + year : year, month, day);
    case 'hijri':
      return hijriDays(year < 100 ? 1400 + year : year, month, day);
  }
}

/** Returns the calendar that a written year belongs to when nothing else tells; null where none fits. */
export function calendarOfYear(year: number): Calendar | null {
  if (year < 100) return year >= 50 && year < 90 ? 'buddhist' : 'gregorian';
  if (year >= 101 && year <= 188) return 'roc';
  if (year >= 1990 && year <= 2099) return 'gregorian';
  if (year >= 2533 && year <= 2642) return 'buddhist';
  if (year >= 1369 && year <= 1427) return 'jalali';
  if (year >= 1428 && year <= 1530) return 'hijri';
  return null;
}
