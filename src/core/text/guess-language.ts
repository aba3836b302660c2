import { charBits, codeAt, endOfRun, findBits } from './char-classes.ts';
import { latinProfiles } from './language-profiles.ts';

export type LanguageGuess = {
  /** ISO 639-1; `und` where nothing tells. */
  readonly language: string;
  /** 0 to 1. A hint that is good enough to choose stop words, not a linguist. */
  readonly confidence: number;
};

const maxSample = 20_000;
const languages = Object.keys(latinProfiles);
/** By word, the places of the languages that have it, in the order of the table. */
const profiles = new Map<string, number[]>();
for (const [place, language] of languages.entries()) {
  for (const word of new Set(latinProfiles[language]!.split(' '))) {
    const places = profiles.get(word);
    if (places === undefined) profiles.set(word, [place]);
    else places.push(place);
  }
}
const longestProfileWord = Math.max(...[...profiles.keys()].map((word) => word.length));

/** No character is of two of these. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Latin}/u, 'latin'],
  [/\p{Script=Cyrillic}/u, 'cyrillic'],
  [/\p{Script=Arabic}/u, 'arabic'],
  [/\p{Script=Devanagari}/u, 'devanagari'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'han'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Armenian}/u, 'hy'],
];

const asciiOnly = /^[\x00-\x7f]*$/;
const noScript = 255;
/** Place of the script of a code point of the basic plane in the table, plus one; 0 where it has not been asked for. */
const scriptPlaces = new Uint8Array(0x10000);

function scriptPlaceOf(code: number): number {
  const known = code < 0x10000 ? scriptPlaces[code]! : 0;
  if (known !== 0) return known;
  const character = String.fromCodePoint(code);
  const found = scripts.findIndex(([pattern]) => pattern.test(character));
  const place = found < 0 ? noScript : found + 1;
  if (code < 0x10000) scriptPlaces[code] = place;
  return place;
}

function dominantScript(text: string): string | null {
  if (asciiOnly.test(text)) return /[a-z]/i.test(text) ? 'latin' : null;
  const counts = new Uint32Array(scripts.length);
  for (let at = 0; at < text.length; ) {
    const code = codeAt(text, at);
    const place = scriptPlaceOf(code);
    if (place !== noScript) counts[place - 1]!++;
    at += code > 0xffff ? 2 : 1;
  }
  let best: string | null = null;
  let most = 0;
  const countOf = (script: string): number => counts[scripts.findIndex(([, name]) => name === script)]!;
  scripts.forEach(([, name], place) => {
    if (counts[place]! <= most) return;
    most = counts[place]!;
    best = name;
  });
  // Japanese mixes Han with kana; a tenth of kana is enough to tell it from Chinese.
  if (best === 'han' || best === 'ja') {
    const kana = countOf('ja');
    if (kana > 0 && kana * 10 >= countOf('han')) return 'ja';
  }
  return best;
}

/** Calls `visit` for each of `\p{L}+(?:['’-]\p{L}+)*`. */
function eachLatinWord(text: string, visit: (word: string) => void): void {
  for (let at = findBits(text, 0, charBits.letter); at < text.length; ) {
    let end = endOfRun(text, at, charBits.letter);
    for (;;) {
      const sign = text.charCodeAt(end);
      if (sign !== apostrophe && sign !== hyphen && sign !== curlyApostrophe) break;
      const next = endOfRun(text, end + 1, charBits.letter);
      if (next === end + 1) break;
      end = next;
    }
    visit(end - at > longestProfileWord ? '' : text.slice(at, end));
    at = findBits(text, end, charBits.letter);
  }
}

const apostrophe = 0x27;
const hyphen = 0x2d;
const curlyApostrophe = 0x2019;

function guessLatin(text: string): LanguageGuess {
  const scores = new Float64Array(languages.length);
  let words = 0;
  eachLatinWord(text.toLowerCase(), (word) => {
    words++;
    const places = profiles.get(word);
    if (places === undefined) return;
    for (const place of places) scores[place]! += 1 / places.length;
  });
  let best = 'und';
  let first = 0;
  let second = 0;
  // Profiles are visited in the table's order, so a tie always falls the same way.
  languages.forEach((language, place) => {
    const score = scores[place]!;
    if (score > first) {
      second = first;
      first = score;
      best = language;
    } else if (score > second) second = score;
  });
  if (words === 0 || first < 0.5) return { language: 'und', confidence: 0 };
  const margin = (first - second) / first;
  const evidence = Math.min(1, first / 2) * (words < 3 ? 0.5 : 1);
  return { language: best, confidence: Math.round(margin * evidence * 100) / 100 };
}

/** Which language a text is in: by script where the script tells, else by its function words. */
export function guessLanguage(text: string): LanguageGuess {
  const sample = text.length > maxSample ? text.slice(0, maxSample) : text;
  const script = dominantScript(sample);
  switch (script) {
    case null:
      return { language: 'und', confidence: 0 };
    case 'latin':
      return guessLatin(sample);
    case 'cyrillic':
      if (/[іїєґ]/i.test(sample)) return { language: 'uk', confidence: 0.9 };
      if (/(?:^|\s)(?:със?|че|ще|няма|защо|благодаря)(?:\s|$)/i.test(sample))
        return { language: 'bg', confidence: 0.7 };
      return { language: 'ru', confidence: 0.8 };
    case 'arabic':
      if (/[ٹڈڑےں]/.test(sample)) return { language: 'ur', confidence: 0.9 };
      if (/[پچژگ]/.test(sample)) return { language: 'fa', confidence: 0.8 };
      return { language: 'ar', confidence: 0.8 };
    case 'devanagari':
      return /(?:आहे|नाही|आणि|ळ)/.test(sample)
        ? { language: 'mr', confidence: 0.8 }
        : { language: 'hi', confidence: 0.8 };
    case 'han':
      // A few Han characters alone are Japanese as often as Chinese.
      return { language: 'zh', confidence: sample.length < 6 ? 0.4 : 0.9 };
    default:
      return { language: script, confidence: 0.95 };
  }
}

/** The two-letter language of a BCP 47 tag; `en` where the tag is empty. */
export function baseLanguage(tag: string): string {
  const code = tag.slice(0, 2).toLowerCase();
  return code === '' || code === 'un' ? 'en' : code;
}
