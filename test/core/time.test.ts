import { describe, expect, it } from 'vitest';
import {
  dayInZone,
  dayOfDays,
  daysFromCivil,
  daysOfDay,
  daysOfWeek,
  localTime,
  shiftWeek,
  utcTime,
  weekOfDay,
} from '../../src/core/time.ts';

describe('calendar arithmetic', () => {
  it('agrees with Date.UTC over 200 years, day by day', () => {
    const start = Date.UTC(1950, 0, 1) / 86_400_000;
    for (let days = start; days < start + 73_000; days++) {
      const iso = new Date(days * 86_400_000).toISOString().slice(0, 10);
      expect(dayOfDays(days)).toBe(iso);
      expect(daysOfDay(iso)).toBe(days);
    }
  });

  it.each([
    ['2026-01-01', '2026-W01'],
    ['2021-01-03', '2020-W53'],
    ['2024-12-30', '2025-W01'],
    ['2026-11-21', '2026-W47'],
  ])('knows the ISO week of %s', (day, week) => {
    expect(weekOfDay(day)).toBe(week);
    expect(daysOfWeek(week)).toContain(day);
    expect(daysOfWeek(week).every((d) => weekOfDay(d) === week)).toBe(true);
  });

  it('shifts weeks over a year of 53 weeks', () => {
    expect(shiftWeek('2020-W53', 1)).toBe('2021-W01');
    expect(shiftWeek('2021-W01', -1)).toBe('2020-W53');
  });

  it('prints local and UTC times', () => {
    const minute = daysFromCivil(2024, 3, 25) * 1440 + 15 * 60 + 7;
    expect(localTime(minute, 9)).toBe('2024-03-25T15:07:09');
    expect(localTime(minute, -1)).toBe('2024-03-25T15:07:00');
    expect(utcTime(0)).toBe('1970-01-01T00:00:00Z');
  });

  it('reads the date of an instant in a time zone', () => {
    const instant = Date.UTC(2026, 0, 1, 2);
    expect(dayInZone(instant, 'America/New_York')).toBe('2025-12-31');
    expect(dayInZone(instant, 'Asia/Tokyo')).toBe('2026-01-01');
  });
});
