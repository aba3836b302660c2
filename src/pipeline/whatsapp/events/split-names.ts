/** What joins the last two of several names. */
const conjunctions: Readonly<Record<string, readonly string[]>> = {
  en: ['and'],
  de: ['und'],
  es: ['y', 'e'],
  pt: ['e'],
  fr: ['et'],
  it: ['e', 'ed'],
  nl: ['en'],
  tr: ['ve'],
  ru: ['и'],
  hi: ['और'],
  id: ['dan'],
  pl: ['i', 'oraz'],
  uk: ['та', 'і', 'й'],
  sv: ['och'],
  da: ['og'],
  nb: ['og'],
  cs: ['a'],
  fi: ['ja'],
  ro: ['și', 'şi'],
  hu: ['és'],
  el: ['και'],
  vi: ['và'],
  ms: ['dan'],
  ca: ['i'],
  ar: ['و'],
  fa: ['و'],
  he: ['ו'],
  zh: ['和', '及', '与', '與'],
  ja: ['と'],
  ko: ['및'],
};

/** How the owner of the phone stands in events, in every language. */
export const ownerLabel = 'You';

/** What the interface calls the owner of the phone, lower case. */
const ownerWords: Readonly<Record<string, string>> = {
  en: 'you',
  de: 'du dich dir sie ihnen',
  es: 'tú tu te ti usted',
  pt: 'você tu te ti',
  fr: 'vous tu te toi',
  it: 'tu te ti',
  nl: 'je jij jou u',
  tr: 'siz sizi sen seni',
  ru: 'вы вас вам ты тебя',
  ar: 'أنت أنتَ',
  hi: 'आप आपको आपने',
  id: 'anda kamu',
  ja: 'あなた',
  zh: '你 您',
  ko: '나 회원 회원님 당신',
  pl: 'ty cię ciebie',
  he: 'אתה אותך את/ה',
  uk: 'ви вас вам ти тебе',
  sv: 'du dig',
  da: 'du dig',
  nb: 'du deg',
  cs: 'vy vás ty tebe',
  fi: 'sinä sinut',
  ro: 'tu te dvs dumneavoastră',
  hu: 'te téged ön önt',
  el: 'εσείς εσάς σας εσύ',
  vi: 'bạn',
  ms: 'anda',
  fa: 'شما',
  ca: 'tu vosaltres',
};

const ownerSets = new Map(
  Object.entries(ownerWords).map(([locale, words]) => [locale, new Set(words.split(' '))]),
);

/** A name out of a notice; `You` where the notice speaks to the owner of the phone. */
export function nameOwner(name: string, locale: string): string {
  return ownerSets.get(locale)?.has(name.toLowerCase()) === true ? ownerLabel : name;
}

/** `3 others`, `12 weitere`: people without a name at the end of a list. */
const unnamed = /^\p{Nd}{1,4} ?[\p{Ll}\p{Lo}][\p{L}\p{M}]*( \p{Ll}[\p{L}\p{M}]*)?$/u;

/** What notices put behind each name. */
const politeSuffixes: Readonly<Record<string, string>> = { ja: 'さん', ko: '님' };

/** The names of a list, at most 256; those it only counts are left out. */
export function splitNames(value: string, locale: string): string[] {
  let list = value.split(/, |، |、|，/u);
  const last = list.pop()!;
  list = [...list, ...splitLast(last, conjunctions[locale] ?? [], list.length > 0)];
  const suffix = politeSuffixes[locale];
  // the wording itself cuts the one behind the last name
  if (suffix !== undefined) {
    list = list.map((name, at) =>
      at < list.length - 1 && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name,
    );
  }
  if (list.length > 1 && unnamed.test(list[list.length - 1]!.trim())) list.pop();
  return list
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, 256);
}

/** `Grace and Heidi`; behind a comma `and Heidi`. */
function splitLast(last: string, words: readonly string[], follows: boolean): string[] {
  for (const word of words) {
    if (follows && last.startsWith(`${word} `)) return [last.slice(word.length + 1)];
    const joint = last.lastIndexOf(` ${word} `);
    if (joint > 0) return [last.slice(0, joint), last.slice(joint + word.length + 2)];
  }
  return [last];
}
