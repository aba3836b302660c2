import { describe, expect, it } from 'vitest';
import { type Calendar, daysOfWritten } from '../../../src/pipeline/whatsapp/dates/read-calendar.ts';
import { hourInPart, understandWord } from '../../../src/pipeline/whatsapp/header/understand-word.ts';

const dayMs = 86_400_000;

/** Every day of a span as a calendar of CLDR names it. */
function* writtenDays(calendar: string, from: number, to: number) {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  for (let days = from; days < to; days++) {
    const parts = new Map(format.formatToParts(days * dayMs).map(({ type, value }) => [type, value]));
    yield {
      days,
      year: Number.parseInt(parts.get('year') ?? '', 10),
      month: Number(parts.get('month')),
      day: Number(parts.get('day')),
    };
  }
}

describe('calendars, day by day against CLDR', () => {
  it.each([
    ['jalali', 'persian', '2009-01-01', '2040-01-01'],
    ['hijri', 'islamic-umalqura', '2009-12-18', '2040-11-01'],
    ['buddhist', 'buddhist', '2009-01-01', '2040-01-01'],
    ['roc', 'roc', '2009-01-01', '2040-01-01'],
    ['gregorian', 'gregory', '2009-01-01', '2040-01-01'],
  ] as const)('%s', (calendar, name, from, to) => {
    const days = [...writtenDays(name, Date.parse(from) / dayMs, Date.parse(to) / dayMs)];
    expect(days.length).toBeGreaterThan(11_000);
    for (const written of days) {
      expect(daysOfWritten(calendar as Calendar, written.year, written.month, written.day, 0)).toBe(
        written.days,
      );
    }
  });

  it('knows no day that does not exist', () => {
    for (const [year, month, day] of [
      [2024, 2, 30],
      [2023, 2, 29],
      [2024, 13, 1],
      [2024, 0, 1],
      [2024, 4, 31],
      [1899, 1, 1],
      [2567, 1, 1],
    ] as const) {
      expect(daysOfWritten('gregorian', year, month, day, 0), `${year}-${month}-${day}`).toBeNaN();
    }
    expect(daysOfWritten('jalali', 1404, 12, 30, 0)).toBeNaN();
    expect(daysOfWritten('hijri', 1500, 1, 1, 0)).toBeNaN();
  });
});

describe('day parts', () => {
  it.each([
    ['PM', 12, 12],
    ['AM', 12, 0],
    ['pm', 3, 15],
    ['a. m.', 9, 9],
    ['凌晨', 12, 0],
    ['中午', 12, 12],
    ['中午', 1, 13],
    ['中午', 11, 11],
    ['晚上', 11, 23],
    ['下午', 3, 15],
    ['午後', 0, 12],
    ['nachm.', 3, 15],
    ['abends', 11, 23],
    ['CH', 12, 12],
    ['SA', 12, 0],
    ['م', 11, 23],
    ['μ.μ.', 1, 13],
    ['오후', 3, 15],
    ['PTG', 3, 15],
    ['PM', 15, 15],
  ] as const)('%s %i is hour %i', (word, written, hour) => {
    const { part } = understandWord(word);
    expect(part).toBeGreaterThan(0);
    expect(hourInPart(written, part)).toBe(hour);
  });
});
