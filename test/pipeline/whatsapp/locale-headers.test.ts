import { describe, expect, it } from 'vitest';
import { localTime } from '../../../src/core/time.ts';
import { openText, readAll } from './read-all.ts';

/**
 * Locales of CLDR, with regions and calendars that write dates in their own way. Inari Sami is missing: its
 * word for the morning is the Finnish one for the afternoon.
 */
const locales =
  `af agq ak sq am ar hy ars as asa ast az ba bm eu bas be bem bn bez bg bgc bho bo bs br brx bua my luy ca ccp
  ce ceb cs cgg zh chr cv ckb sa sr-ME kw csw cy da dav de doi dje mn fa-AF dsb dua nl dyo ebu ee et el en eo es
  ewo fa fo ff fi fil fr fy fur ga gaa om gd ka gl gv kok gsw gu guz ha haw sr-Latn he hi hr hsb hu ia ig is id ie
  ii it ja jv jgo yi jmc kab kl kam kn ks kk kde kea kgp km khq ki rw ky kkj kln ku ko ksb ksf ksh kxv lag lo lv
  lb lg lij ln lt lkt lmo lrc lu luo mk mai ml mi mr mas ms mer mfe mg mgh mgo mt mni ro mua raj mzn naq nb nd ne
  nmg nn nnh no nqo nso nus nyn oc or os pa ps pcm pl pms pt qu rm rn rof ru rwk sg sah saq sat sbp sc sr
  scn sd se seh ses shi shn si sk sl sn so st su sv sw sw-CD szl ta tt te teo tg th ti tk tn to tr twq
  tyv tzm ug uk ur uz vai vec vi vmw vun wae wo xh xnr xog yav yo yrl yue za zgh zu en-US en-GB en-IN en-ZA
  en-CA en-AU fr-CA fr-CH de-AT de-CH es-MX es-AR es-CO es-US pt-BR pt-PT zh-TW zh-CN zh-HK zh-SG ar-EG ar-SA
  ar-MA ar-AE nl-BE hi-Latn bs-Cyrl pa-Arab uz-Cyrl ff-Adlm ks-Deva en-SE en-BE ur-IN it-CH es-PR en-NZ en-SG
  en-IE en-HK sd-Deva az-Cyrl yue-Hans ms-BN sv-FI th-u-ca-buddhist ja-u-ca-japanese zh-TW-u-ca-roc
  ar-SA-u-ca-islamic-umalqura fa-u-ca-persian`.split(/\s+/);

// afternoons and mornings, midnight and noon, days above 12, a change of month and of year
const instants = [
  [2024, 3, 25, 15, 7, 9],
  [2024, 3, 25, 22, 30, 0],
  [2024, 3, 26, 0, 5, 59],
  [2024, 3, 28, 12, 30, 1],
  [2024, 4, 2, 9, 15, 33],
  [2024, 4, 2, 11, 59, 2],
  [2024, 4, 3, 12, 0, 2],
  [2024, 5, 13, 23, 59, 2],
  [2024, 11, 30, 6, 1, 40],
  [2024, 12, 31, 19, 20, 10],
  [2025, 1, 1, 1, 2, 3],
  [2025, 2, 14, 17, 45, 6],
] as const;

type Case = { name: string; locale: string; twelve: boolean; ios: boolean };

const cases: Case[] = locales.flatMap((locale) =>
  [false, true].flatMap((twelve) =>
    [false, true].map((ios) => ({
      name: `${locale} ${twelve ? 12 : 24} ${ios ? 'ios' : 'android'}`,
      locale,
      twelve,
      ios,
    })),
  ),
);

function render({ locale, twelve, ios }: Case): string {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'short',
    timeStyle: ios ? 'medium' : 'short',
    hour12: twelve,
    timeZone: 'UTC',
  });
  return instants
    .map(([year, month, day, hour, minute, second], index) => {
      const timestamp = format.format(Date.UTC(year, month - 1, day, hour, minute, second));
      const author = index % 2 === 0 ? 'Ada' : 'Bob';
      return ios ? `[${timestamp}] ${author}: m${index}\r\n` : `${timestamp} - ${author}: m${index}\n`;
    })
    .join('');
}

const expected = (ios: boolean): string[] =>
  instants.map(
    ([year, month, day, hour, minute, second], index) =>
      `${localTime(Date.UTC(year, month - 1, day, hour, minute) / 60_000, ios ? second : 0)} ${index % 2 === 0 ? 'Ada' : 'Bob'} m${index}`,
  );

describe('headers as CLDR writes them', () => {
  it('covers more than 600 formats', () => {
    expect(cases.length).toBeGreaterThan(600);
  });

  it.each(cases)('$name', async (format) => {
    const { entries } = await readAll(openText(render(format)));
    const read = entries.map(
      (entry) => `${localTime(entry.minute, entry.second)} ${entry.author} ${entry.text}`,
    );
    expect(read, render(format)).toEqual(expected(format.ios));
  });
});
