import { latinProfiles } from './language-profiles.ts';

export type LanguageGuess = {
  /** ISO 639-1; `und` where nothing tells. */
  readonly language: string;
  /** 0 to 1. A hint that is good enough to choose stop words, not a linguist. */
  readonly confidence: number;
};

const maxSample = 20_000;
const profiles = new Map<string, string[]>();
for (const [language, words] of Object.entries(latinProfiles)) {
  for (const word of new Set(words.split(' '))) {
    const languages = profiles.get(word);
    if (languages === undefined) profiles.set(word, [language]);
    else languages.push(language);
  }
}

const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Latin}/gu, 'latin'],
  [/\p{Script=Cyrillic}/gu, 'cyrillic'],
  [/\p{Script=Arabic}/gu, 'arabic'],
  [/\p{Script=Devanagari}/gu, 'devanagari'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'han'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Armenian}/gu, 'hy'],
];

const asciiOnly = /^[\x00-\x7f]*$/;

function dominantScript(text: string): string | null {
  if (asciiOnly.test(text)) return /[a-z]/i.test(text) ? 'latin' : null;
  let best: string | null = null;
  let most = 0;
  const counts = new Map<string, number>();
  for (const [pattern, name] of scripts) {
    const count = text.match(pattern)?.length ?? 0;
    counts.set(name, count);
    if (count > most) {
      most = count;
      best = name;
    }
  }
  // Japanese mixes Han with kana; a tenth of kana is enough to tell it from Chinese.
  const kana = counts.get('ja') ?? 0;
  const han = counts.get('han') ?? 0;
  if ((best === 'han' || best === 'ja') && kana > 0 && kana * 10 >= han) return 'ja';
  return best;
}

function guessLatin(text: string): LanguageGuess {
  const scores = new Map<string, number>();
  let words = 0;
  for (const word of text.toLowerCase().match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? []) {
    words++;
    const languages = profiles.get(word);
    if (languages === undefined) continue;
    for (const language of languages)
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
  }
  let best = 'und';
  let first = 0;
  let second = 0;
  // Profiles are visited in the table's order, so a tie always falls the same way.
  for (const language of Object.keys(latinProfiles)) {
    const score = scores.get(language) ?? 0;
    if (score > first) {
      second = first;
      first = score;
      best = language;
    } else if (score > second) second = score;
  }
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
