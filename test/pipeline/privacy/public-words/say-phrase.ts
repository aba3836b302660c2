import { loadLexicon } from '../../../../src/pipeline/privacy/public-words/load-lexicon.ts';
import type {
  PhraseCandidate,
  PhraseContext,
  PhraseUse,
} from '../../../../src/pipeline/privacy/public-words/phrase.ts';
import { createUseReader } from '../../../../src/pipeline/privacy/public-words/read-use.ts';

/** Frames of talk in each language; the phrase stands in `{}`, the number makes each text another. */
export const frames: Readonly<Record<string, readonly string[]>> = {
  en: [
    'We talked about the {} again, item # on the list.',
    'Has anyone seen news of the {} since round #?',
    'I like the {} best, that is reason #.',
  ],
  de: [
    'Wir haben wieder über das Thema {} gesprochen, Punkt #.',
    'Weiß jemand etwas Neues zum Thema {} aus Runde #?',
    'Mir gefällt das mit {} am besten, Grund #.',
  ],
  es: [
    'Hablamos otra vez de {} en el punto #.',
    'Alguien sabe algo de {} desde la ronda #?',
    'Me gusta lo de {} por la razón #.',
  ],
  pt: [
    'Falamos outra vez de {} no ponto #.',
    'Alguém sabe de {} desde a rodada #?',
    'Gosto da ideia de {} pela razão #.',
  ],
  fr: [
    'On a encore parlé de {} au point #.',
    'Quelqu’un a du neuf sur {} depuis le tour #?',
    'Moi je préfère {} pour la raison #.',
  ],
  tr: [
    'Yine {} konusunu konuştuk, madde #.',
    'Bugün {} hakkında haber var mı, tur #?',
    'Bence {} daha iyi, neden #.',
  ],
  ar: ['تحدثنا مرة أخرى عن {} في النقطة #.', 'هل من جديد حول {} منذ الجولة #؟', 'أنا أفضل {} لهذا السبب #.'],
  hi: ['हमने फिर से {} पर बात की, बिंदु #।', 'क्या {} के बारे में कुछ नया है, दौर #?', 'मुझे {} ज़्यादा पसंद है, कारण #।'],
};

export type Saying = {
  readonly language: string;
  readonly people?: number;
  /** How many of them wrote in one week only. */
  readonly oneWeek?: number;
  /** Everyone pastes one and the same text. */
  readonly pasted?: boolean;
  /** Other frames than those of the language. */
  readonly frames?: readonly string[];
};

/** A phrase said by people over three weeks, in different texts. */
export function sayPhrase(phrase: string, saying: Saying): PhraseCandidate {
  const { language, people = 10, oneWeek = 0, pasted = false } = saying;
  const used = saying.frames ?? frames[language]!;
  const uses: PhraseUse[] = [];
  for (let person = 0; person < people; person++) {
    for (const week of person < oneWeek ? [1] : [1, 2, 3]) {
      const number = pasted ? 0 : person * 10 + week;
      const frame = used[number % used.length]!.replace('#', numberWord(number));
      const start = frame.indexOf('{}');
      const text = frame.replace('{}', phrase);
      const about = {
        source: 'group',
        person: `p${person}`,
        week: `2026-W4${week}`,
        textHash: text,
        language,
      };
      uses.push(createUseReader(text, about)(start, start + phrase.length));
    }
  }
  return { phrase, uses };
}

/** Letters only, so that no digit stands beside the phrase. */
const numberWord = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

export async function contextFor(
  languages: readonly string[],
  more: Partial<Omit<PhraseContext, 'decisions'>> & {
    decisions?: Readonly<Record<string, 'allow' | 'never'>>;
  } = {},
): Promise<PhraseContext> {
  const { decisions, ...rest } = more;
  return {
    displayNames: [],
    languages,
    k: 5,
    weeksSeen: new Map(),
    lexicon: await loadLexicon(languages),
    ...rest,
    decisions: new Map(Object.entries(decisions ?? {})),
  };
}
