/**
 * Calendar arithmetic on wall-clock values. A *day* is an ISO date (`2026-02-14`), a *week* an ISO week
 * (`2026-W07`), a *minute* the count of wall-clock minutes since 1970-01-01T00:00 without any zone.
 */

export const minutesPerDay = 1440;

/** Counts the days since 1970-01-01 of a proleptic Gregorian date (month 1–12). Source: H. Hinnant, "chrono-compatible low-level date algorithms". */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Returns the date of a day number: the inverse of `daysFromCivil`. */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Returns the ISO date of a day number (days since 1970-01-01). */
export function dayOfDays(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Returns the day number of an ISO date. */
export function daysOfDay(day: string): number {
  return daysFromCivil(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** Returns the ISO date of a wall-clock minute. */
export function dayOfMinute(minute: number): string {
  return dayOfDays(Math.floor(minute / minutesPerDay));
}

/** Monday-based week number since the week of 1970-01-01 (a Thursday); two days share it exactly when they share an ISO week. */
export function weekIndexOfDays(days: number): number {
  return Math.floor((days + 3) / 7);
}

/** Returns the ISO week (`2026-W07`) of a day number. Source: ISO 8601: the week belongs to the year of its Thursday. */
export function weekOfDays(days: number): string {
  const thursday = weekIndexOfDays(days) * 7;
  const { year } = civilFromDays(thursday);
  const week = Math.floor((thursday - daysFromCivil(year, 1, 1)) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week)}`;
}

/** Returns the ISO week of an ISO date. */
export function weekOfDay(day: string): string {
  return weekOfDays(daysOfDay(day));
}

/** Returns the ISO week of a wall-clock minute. */
export function weekOfMinute(minute: number): string {
  return weekOfDays(Math.floor(minute / minutesPerDay));
}

/** Returns the seven ISO dates of an ISO week, Monday first. */
export function daysOfWeek(week: string): string[] {
  const january4 = daysFromCivil(Number(week.slice(0, 4)), 1, 4);
  const monday = weekIndexOfDays(january4) * 7 - 3 + (Number(week.slice(6)) - 1) * 7;
  return Array.from({ length: 7 }, (_, i) => dayOfDays(monday + i));
}

/** Returns the ISO week `by` weeks later (earlier when negative). */
export function shiftWeek(week: string, by: number): string {
  return weekOfDays(daysOfDay(daysOfWeek(week)[0]!) + 7 * by);
}

/** Formats the wall-clock time `YYYY-MM-DDTHH:mm:ss` of a minute and a second (unknown seconds, −1, print as 00). */
export function localTime(minute: number, second = 0): string {
  const days = Math.floor(minute / minutesPerDay);
  const inDay = minute - days * minutesPerDay;
  return `${dayOfDays(days)}T${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}:${pad(second < 0 ? 0 : second)}`;
}

/** Formats milliseconds since the epoch as RFC 3339 in UTC, in whole seconds. */
export function utcTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** More than there are time zones in use; a format takes as long to make as to use a hundred times. */
const maxFormats = 100;
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Returns the ISO date in an IANA time zone at an instant (milliseconds since the epoch). */
export function dayInZone(ms: number, timeZone: string): string {
  let format = dayFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    if (dayFormats.size >= maxFormats) dayFormats.clear();
    dayFormats.set(timeZone, format);
  }
  return format.format(ms);
}
