import { civilFromDays } from '../../src/core/time.ts';
import type { PhoneStyle } from './phone-styles.ts';

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (token, name: string) => values[name] ?? token);
}

/**
 * Returns a formatter of (wall-clock minute, second) for one style: `3/25/24, 3:07 PM` without brackets
 * and joiners. It keeps the date and the minute it wrote last, as a chat mostly stays on the same.
 */
export function createHeadFormat(style: PhoneStyle): (minute: number, second: number) => string {
  if (style.writeHead !== undefined) return style.writeHead;
  let lastDay = Number.NaN;
  let date = '';
  const minutes: (readonly string[])[] = [];
  const timeOf = (inDay: number): readonly string[] => {
    const hour = Math.floor(inDay / 60);
    const hour12 = hour % 12 === 0 ? 12 : hour % 12;
    const time = fill(style.time, {
      H: String(hour),
      HH: pad(hour),
      h: String(hour12),
      hh: pad(hour12),
      MM: pad(inDay % 60),
      ap: style.dayPeriods[hour < 12 ? 0 : 1],
    });
    return time.split('{SS}');
  };
  return (minute, second) => {
    const day = Math.floor(minute / 1440);
    if (day !== lastDay) {
      lastDay = day;
      const civil = civilFromDays(day);
      date = fill(style.date, {
        d: String(civil.day),
        dd: pad(civil.day),
        m: String(civil.month),
        mm: pad(civil.month),
        yy: pad(civil.year % 100),
        yyyy: String(civil.year),
      });
    }
    const inDay = minute - day * 1440;
    const parts = minutes[inDay] ?? timeOf(inDay);
    minutes[inDay] = parts;
    return parts.length === 1 ? date + parts[0] : date + parts[0] + pad(second) + parts[1];
  };
}
