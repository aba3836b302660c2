import type { PhoneStyle } from '../sample/phone-styles.ts';
import { deriveTexts } from './derive-texts.ts';

export type WorldFormat = {
  /** BCP 47; a calendar may stand in it (`th-u-ca-buddhist`). */
  readonly locale: string;
  readonly clock: 12 | 24;
  readonly platform: PhoneStyle['platform'];
};

/** Locales whose phones write dates, digits, halves of the day or calendars in a way of their own. */
export const worldLocales: readonly string[] =
  `en-US en-GB en-IN en-ZA en-CA en-AU de de-AT de-CH es es-MX es-CO es-AR pt-BR pt-PT fr fr-CA fr-CH it nl nl-BE tr ru
  uk pl cs sk hu ro bg el da sv nb fi et lt lv hr sl sq mk he ar-EG ar-SA ar-MA ar-AE fa fa-AF-u-ca-gregory ur hi bn-BD
  mr gu ta te kn ml th th-u-ca-gregory vi id ms fil sw af ja ja-JP-u-ca-japanese ko zh-TW zh-CN zh-HK ca eu gl kk az-Latn-AZ uz`.split(
    /\s+/,
  );

/** A phone of any locale: heads as CLDR writes them, markers and notices in its language. */
export function createWorldStyle({ locale, clock, platform }: WorldFormat): PhoneStyle {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'short',
    timeStyle: platform === 'ios' ? 'medium' : 'short',
    hour12: clock === 12,
    timeZone: 'UTC',
  });
  return {
    platform,
    language: 'en',
    date: '',
    time: '',
    dayPeriods: ['', ''],
    texts: deriveTexts(locale.replace(/-u-.*/, '')),
    writeHead: (minute, second) => format.format((minute * 60 + second) * 1000),
    seconds: platform === 'ios',
  };
}

/** Every format there is a phone for: each locale with both clocks on both platforms. */
export const worldFormats: readonly WorldFormat[] = worldLocales.flatMap((locale) =>
  ([12, 24] as const).flatMap((clock) =>
    (['android', 'ios'] as const).map((platform) => ({ locale, clock, platform })),
  ),
);

export const nameFormat = ({ locale, clock, platform }: WorldFormat): string =>
  `${platform} ${locale} ${clock} h`;
