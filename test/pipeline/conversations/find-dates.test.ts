import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../scripts/sample/random.ts';
import { findDates } from '../../../src/pipeline/conversations/dates/find-dates.ts';

/** Thursday 2026-11-05, 12:00. */
const minute = Date.UTC(2026, 10, 5, 12) / 60_000;
const days = (text: string, language = 'en'): string[] =>
  findDates(text, language, minute).map(({ day }) => day);

describe('dates', () => {
  it('are read as each language writes them', () => {
    const random = createRandom(4);
    for (const language of [
      'en',
      'en-GB',
      'de',
      'es',
      'pt',
      'fr',
      'it',
      'nl',
      'tr',
      'pl',
      'ru',
      'id',
      'ar',
      'hi',
      'ja',
      'ko',
    ]) {
      const format = new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, {
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      });
      for (let i = 0; i < 40; i++) {
        const date = new Date(Date.UTC(2026, 10, 5 + random.int(280)));
        expect([language, days(`xx ${format.format(date)} yy`, language)]).toEqual([
          language,
          [date.toISOString().slice(0, 10)],
        ]);
      }
    }
  });

  it('name one day where the day of the week stands beside', () => {
    expect(days('Saturday 14 November at 10:00')).toEqual(['2026-11-14']);
    expect(days('el sábado 14 de noviembre a las 10:00', 'es')).toEqual(['2026-11-14']);
    expect(days('am Samstag, 14. November', 'de')).toEqual(['2026-11-14']);
    expect(days('the 14th of November, or November 21st')).toEqual(['2026-11-14', '2026-11-21']);
  });

  it('are relative to the message', () => {
    expect(days('see you on Saturday')).toEqual(['2026-11-07']);
    expect(days('next Thursday')).toEqual(['2026-11-12']);
    expect(days('tomorrow')).toEqual(['2026-11-06']);
    expect(days('3 January')).toEqual(['2027-01-03']);
    expect(days('20 October')).toEqual(['2026-10-20']);
    expect(days('20 October 2027')).toEqual(['2027-10-20']);
  });

  it('in numbers need their year, and a day that exists', () => {
    expect(days('on 2026-12-01 or 3.12.2026 or 24/12/2026')).toEqual([
      '2026-12-01',
      '2026-12-03',
      '2026-12-24',
    ]);
    expect(days('version 5.11, 3/4 of it, 10/11/2026, 31 November, may 1000')).toEqual([]);
    expect(days('it may rain, march on')).toEqual([]);
  });
});
