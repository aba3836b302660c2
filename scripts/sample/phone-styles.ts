import type { InterfaceLanguage, InterfaceTexts } from './interface-texts.ts';

/** How one kind of phone writes the head of a line. Tokens: {d} {dd} {m} {mm} {yy} {yyyy} {H} {HH} {h} {hh} {MM} {SS} {ap}. */
export type PhoneStyle = {
  readonly platform: 'android' | 'ios';
  readonly language: InterfaceLanguage;
  readonly date: string;
  /** Everything after the date: joiner and time. */
  readonly time: string;
  readonly dayPeriods: readonly [am: string, pm: string];
  /** What its interface says, where that is not the text of its language. */
  readonly texts?: InterfaceTexts;
  /** Writes date and time of a wall-clock minute and a second, where no template does. */
  readonly writeHead?: (minute: number, second: number) => string;
  /** Whether its lines tell seconds; default: whether the template does. */
  readonly seconds?: boolean;
};

const none = ['', ''] as const;
/** U+202F before AM and PM since CLDR 42; Spanish writes U+00A0 inside `p. m.`. */
const english = ['\u202fAM', '\u202fPM'] as const;
const lower = ['\u202fam', '\u202fpm'] as const;
const spanish = [' a.\u00a0m.', ' p.\u00a0m.'] as const;
const canadian = [' a.m.', ' p.m.'] as const;

export const phoneStyles = {
  'android-en-12h': {
    platform: 'android',
    language: 'en',
    date: '{m}/{d}/{yy}',
    time: ', {h}:{MM}{ap}',
    dayPeriods: english,
  },
  'android-en-in': {
    platform: 'android',
    language: 'en',
    date: '{dd}/{mm}/{yy}',
    time: ', {h}:{MM}{ap}',
    dayPeriods: lower,
  },
  'android-en-gb': {
    platform: 'android',
    language: 'en',
    date: '{dd}/{mm}/{yyyy}',
    time: ', {HH}:{MM}',
    dayPeriods: none,
  },
  'android-en-ca': {
    platform: 'android',
    language: 'en',
    date: '{yyyy}-{mm}-{dd}',
    time: ', {h}:{MM}{ap}',
    dayPeriods: canadian,
  },
  'android-de-24h': {
    platform: 'android',
    language: 'de',
    date: '{dd}.{mm}.{yy}',
    time: ', {HH}:{MM}',
    dayPeriods: none,
  },
  'android-es-24h': {
    platform: 'android',
    language: 'es',
    date: '{d}/{m}/{yy}',
    time: ', {H}:{MM}',
    dayPeriods: none,
  },
  'android-es-12h': {
    platform: 'android',
    language: 'es',
    date: '{d}/{m}/{yyyy}',
    time: ', {h}:{MM}{ap}',
    dayPeriods: spanish,
  },
  'android-pt-br': {
    platform: 'android',
    language: 'pt-BR',
    date: '{dd}/{mm}/{yyyy}',
    time: ' {HH}:{MM}',
    dayPeriods: none,
  },
  'android-fr': {
    platform: 'android',
    language: 'fr',
    date: '{dd}/{mm}/{yyyy}',
    time: ' à {HH}:{MM}',
    dayPeriods: none,
  },
  'android-nl': {
    platform: 'android',
    language: 'nl',
    date: '{dd}-{mm}-{yyyy}',
    time: ' {HH}:{MM}',
    dayPeriods: none,
  },
  'android-it': {
    platform: 'android',
    language: 'it',
    date: '{dd}/{mm}/{yy}',
    time: ', {HH}:{MM}',
    dayPeriods: none,
  },
  'ios-en': {
    platform: 'ios',
    language: 'en',
    date: '{dd}/{mm}/{yyyy}',
    time: ', {HH}:{MM}:{SS}',
    dayPeriods: none,
  },
  'ios-en-us': {
    platform: 'ios',
    language: 'en',
    date: '{m}/{d}/{yy}',
    time: ', {h}:{MM}:{SS}{ap}',
    dayPeriods: english,
  },
  'ios-de': {
    platform: 'ios',
    language: 'de',
    date: '{dd}.{mm}.{yy}',
    time: ', {HH}:{MM}:{SS}',
    dayPeriods: none,
  },
  'ios-es': {
    platform: 'ios',
    language: 'es',
    date: '{d}/{m}/{yy}',
    time: ', {H}:{MM}:{SS}',
    dayPeriods: none,
  },
  'ios-es-12h': {
    platform: 'ios',
    language: 'es',
    date: '{d}/{m}/{yy}',
    time: ' {h}:{MM}:{SS}{ap}',
    dayPeriods: spanish,
  },
  'ios-pt-br': {
    platform: 'ios',
    language: 'pt-BR',
    date: '{dd}/{mm}/{yy}',
    time: ' {HH}:{MM}:{SS}',
    dayPeriods: none,
  },
  'ios-fr': {
    platform: 'ios',
    language: 'fr',
    date: '{dd}/{mm}/{yyyy}',
    time: ' {HH}:{MM}:{SS}',
    dayPeriods: none,
  },
  'ios-nl': {
    platform: 'ios',
    language: 'nl',
    date: '{dd}-{mm}-{yy}',
    time: ' {HH}:{MM}:{SS}',
    dayPeriods: none,
  },
  'ios-it': {
    platform: 'ios',
    language: 'it',
    date: '{dd}/{mm}/{yy}',
    time: ', {HH}:{MM}:{SS}',
    dayPeriods: none,
  },
} as const satisfies Record<string, PhoneStyle>;
export type PhoneStyleId = keyof typeof phoneStyles;
export const phoneStyleIds = Object.keys(phoneStyles) as PhoneStyleId[];
