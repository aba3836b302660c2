import { foldText } from '../../../core/text/fold-text.ts';
import { baseLanguage } from '../../../core/text/guess-language.ts';
import { dateWords } from './date-words.ts';

export type FoundDate = {
  /** ISO date. */
  readonly day: string;
  /** Whether day and month were written; else it is a day of the week or `tomorrow`. */
  readonly explicit: boolean;
};

const dayMs = 86_400_000;
const pastDays = 60;
const maxDates = 10;
const scanner = /\d{4}-\d\d-\d\d|\d{1,4}(?:[./]\d{1,4}){2}|\d+|\p{L}[\p{L}\p{M}'-]*/gu;
const eastAsian = /(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/gu;
const between = new Set('de of del di the do da von le ال'.split(' '));
const ordinals = new Set('st nd rd th er e a o º ª'.split(' '));

/** The ISO date of a day that exists, else null. */
function makeDay(year: number, month: number, day: number): string | null {
  if (year < 1970 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** Without a year the date is the one from two months before the message to ten months after it. */
function placeYear(month: number, day: number, today: number): string | null {
  const year = new Date(today).getUTCFullYear();
  for (const candidate of [year - 1, year, year + 1]) {
    const found = makeDay(candidate, month, day);
    if (found === null) continue;
    const distance = (Date.parse(found) - today) / dayMs;
    if (distance >= -pastDays && distance < 365 - pastDays) return found;
  }
  return null;
}

/** `2026-11-05`, `5.11.2026`, `5/11/2026`; the month stands first only where the other order cannot be, and then nothing is sure. */
function readNumeric(word: string): string | null {
  const parts = word.split(/[-./]/).map(Number);
  if (word.includes('-')) return makeDay(parts[0]!, parts[1]!, parts[2]!);
  if (parts[0]! > 31) return makeDay(parts[0]!, parts[1]!, parts[2]!);
  const year = parts[2]! < 100 ? 2000 + parts[2]! : parts[2]!;
  return word.includes('.') || parts[0]! > 12 ? makeDay(year, parts[1]!, parts[0]!) : null;
}

/**
 * The dates that a text names, in the order of the text: day and month, a day of the week (the next one), `tomorrow`, dates in
 * numbers with their year. Bare `5.11` and `5/11` are no dates: times, versions and sums look the same. `minute` is that of the message.
 */
export function findDates(text: string, language: string, minute: number): FoundDate[] {
  if (!/\d|\p{L}{3}/u.test(text)) return [];
  const code = baseLanguage(language);
  const { months, weekdays, relative } = dateWords(code);
  const today = Math.floor(minute / 1440) * dayMs;
  const found = new Map<string, FoundDate>();
  const add = (day: string | null, explicit: boolean): boolean => {
    if (day === null || found.size >= maxDates) return false;
    if (explicit || !found.has(day)) found.set(day, { day, explicit });
    return true;
  };
  const folded = foldText(text);
  for (const [, year, month, day] of folded.matchAll(eastAsian))
    add(year ? makeDay(+year, +month!, +day!) : placeYear(+month!, +day!, today), true);
  const words = [...folded.matchAll(scanner)].map(([word]) => word);
  let weekday: string | null = null;
  let dated = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (/^\d+[-./]/.test(word)) {
      dated = add(readNumeric(word), true) || dated;
      continue;
    }
    const month = months.get(word);
    if (month !== undefined) {
      const day = dayBeside(words, i);
      const year = yearBehind(words, i);
      if (day !== null)
        dated = add(year === null ? placeYear(month, day, today) : makeDay(year, month, day), true) || dated;
    }
    const ahead = weekdays.get(word) ?? weekdays.get(word.replace(/^ال/, ''));
    if (ahead !== undefined) {
      const now = (((today / dayMs + 3) % 7) + 7) % 7;
      weekday ??= new Date(today + (((ahead - now + 6) % 7) + 1) * dayMs).toISOString().slice(0, 10);
    }
    const days = relative.get(word);
    if (days !== undefined) add(new Date(today + days * dayMs).toISOString().slice(0, 10), false);
  }
  // `Saturday 12 September` names one day.
  if (weekday !== null && !dated) add(weekday, false);
  return [...found.values()];
}

const dayOf = (word: string | undefined): number | null => {
  const day = word !== undefined && /^\d{1,2}$/.test(word) ? Number(word) : 0;
  return day >= 1 && day <= 31 ? day : null;
};

/** The number right before the month (`12 September`, `12 de septiembre`, `12th of September`), else right behind it. */
function dayBeside(words: readonly string[], month: number): number | null {
  let at = month - 1;
  for (let i = 0; i < 2 && at >= 0 && (between.has(words[at]!) || ordinals.has(words[at]!)); i++) at--;
  return dayOf(words[at]) ?? dayOf(words[month + 1]);
}

function yearBehind(words: readonly string[], month: number): number | null {
  for (const word of words.slice(month + 1, month + 4)) {
    if (/^20\d\d$/.test(word)) return Number(word);
    if (!between.has(word) && !ordinals.has(word) && dayOf(word) === null) return null;
  }
  return null;
}
