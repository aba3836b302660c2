import { createRandom, type Random } from '../../scripts/sample/random.ts';
import type { CanaryForm, FormKind, FormPlace } from './canary-form.ts';
import {
  inventCard,
  inventDigits,
  inventIban,
  inventPhone,
  inventToken,
  inventWord,
} from './invent-values.ts';
import { arabic } from './languages/arabic.ts';
import type { CanaryLanguage, Planted } from './languages/canary-language.ts';
import { english } from './languages/english.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import { hindi } from './languages/hindi.ts';
import { portuguese } from './languages/portuguese.ts';
import { spanish } from './languages/spanish.ts';
import { turkish } from './languages/turkish.ts';

export const canaryLanguages: readonly CanaryLanguage[] = [
  english,
  german,
  spanish,
  portuguese,
  french,
  turkish,
  arabic,
  hindi,
];

type Draft = { readonly text: string; readonly needles: readonly string[]; readonly place?: FormPlace };

const draft = ([text, ...needles]: Planted, place?: FormPlace): Draft => ({
  text,
  needles: needles.length === 0 ? [text] : needles,
  ...(place === undefined ? {} : { place }),
});

function phones(random: Random, language: CanaryLanguage): Draft[] {
  const { numerals, digitsOfScript, and } = language;
  const inScript = (digits: string): string =>
    digits.replace(/\d/g, (digit) => [...digitsOfScript][Number(digit)]!);
  const numbers = Array.from({ length: 5 }, () => inventPhone(random)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const [whole, scripted, spoken, paired, spaced] = numbers;
  const words = [...spoken].map((digit) => numerals[Number(digit)]!).join(' ');
  return [
    draft([`+44 ${whole.slice(1, 5)} ${whole.slice(5)}`, whole.slice(1)]),
    draft(
      [inScript(`${scripted.slice(0, 5)} ${scripted.slice(5, 8)} ${scripted.slice(8)}`), scripted.slice(1)],
      'caption',
    ),
    draft([words, words.split(' ').slice(1).join(' ')]),
    draft([
      paired.match(/\d{1,2}/g)!.join(` ${and} `),
      paired
        .match(/\d{1,2}/g)!
        .slice(1)
        .join(` ${and} `),
    ]),
    draft([[...spaced].join(' '), spaced.slice(1)], 'file_name'),
  ];
}

function mails(random: Random, { at, dot }: CanaryLanguage): Draft[] {
  const names = Array.from({ length: 3 }, () => [inventWord(random, 3), inventWord(random, 2)] as const);
  const [plain, spelt, bracketed] = names as [
    readonly [string, string],
    readonly [string, string],
    readonly [string, string],
  ];
  return [
    draft([`${plain[0]}.${plain[1]}@example.org`, plain.join('.')]),
    draft(
      [`${spelt[0]} ${dot} ${spelt[1]} ${at} example ${dot} org`, `${spelt[0]} ${dot} ${spelt[1]}`],
      'poll',
    ),
    draft([`${bracketed.join('_')} (at) example [.] com`, bracketed.join('_')], 'caption'),
  ];
}

function links(random: Random): Draft[] {
  const [path, site, invite] = [inventToken(random, 14), inventWord(random, 4), inventToken(random, 22)];
  return [
    draft([`https://files.example/s/${path}?k=1`, path]),
    draft([`www.${site}-familie.example`, `${site}-familie`]),
    draft([`https://chat.whatsapp.com/${invite}`, invite]),
  ];
}

function secrets(random: Random, { secrets }: CanaryLanguage): Draft[] {
  const say = (frame: string, value: string, ...needles: string[]): Draft =>
    draft([frame.replace('{}', value), ...(needles.length === 0 ? [value] : needles)]);
  const day = `${10 + random.int(18)}.0${1 + random.int(9)}.19${50 + random.int(45)}`;
  return [
    say(secrets.password, `${inventWord(random, 3)}-${inventToken(random, 5)}`),
    say(secrets.doorCode, `${inventDigits(random, 6)}#`),
    say(secrets.pin, inventDigits(random, 6)),
    say(secrets.plate, `${inventWord(random, 2).toUpperCase()}-${inventDigits(random, 4)}`),
    say(secrets.birthday, day),
  ];
}

function members(language: CanaryLanguage): Draft[] {
  const { formsOfFirstAuthor: forms, authors } = language;
  return [authors[0]!, ...Object.values(forms)].map((name, i) =>
    draft(
      [name, name, ...name.split(' ').filter((part) => part.length > 4)],
      i === 3 ? 'file_name' : undefined,
    ),
  );
}

function places(random: Random, { streets }: CanaryLanguage): (Draft & Partial<CanaryForm>)[] {
  const coordinates = {
    latitude: Number(`4${random.int(9)}.${1 + random.int(9)}${inventDigits(random, 3)}${1 + random.int(9)}`),
    longitude: Number(`1${random.int(9)}.${1 + random.int(9)}${inventDigits(random, 3)}${1 + random.int(9)}`),
  };
  const { latitude, longitude } = coordinates;
  const addresses = streets.map(([street, ...names]) =>
    draft([street.replace('{n}', String(11 + random.int(80))), ...names]),
  );
  return [
    { ...draft([`${latitude}, ${longitude}`, String(latitude), String(longitude)], 'location'), coordinates },
    ...addresses,
  ];
}

function handles(random: Random): Draft[] {
  const [name, number] = [inventWord(random, 4), inventPhone(random)];
  return [
    draft([`@${name}_${inventDigits(random, 2)}`, name]),
    draft([`@44${number.slice(1)}`, number.slice(1)]),
  ];
}

/** What may not come out of one language's group, in the order of `docs/privacy.md`. */
function formsOf(language: CanaryLanguage, random: Random): CanaryForm[] {
  const drafts: Record<FormKind, readonly (Draft & Partial<CanaryForm>)[]> = {
    phone: phones(random, language),
    email: mails(random, language),
    link: links(random),
    bank: [draft([inventIban(random)]), draft([inventCard(random)])],
    place: places(random, language),
    handle: handles(random),
    member: members(language),
    outsider: language.outsiders.map((each, i) => draft(each, (['text', 'contact', 'poll'] as const)[i])),
    child: language.children.map((each, i) => draft(each, (['text', 'file_name'] as const)[i])),
    sensitive: Object.values(language.sensitive).map((each) => draft(each)),
    secret: secrets(random, language),
    phrase: language.phrases.map((phrase) => draft([phrase])),
  };
  const code = language.language;
  const planted = (Object.entries(drafts) as [FormKind, readonly (Draft & Partial<CanaryForm>)[]][]).flatMap(
    ([kind, list]) =>
      list.map(
        ({ text, needles, place = 'text', coordinates = null }, i): CanaryForm => ({
          id: `${code}-${kind}-${i + 1}`,
          kind,
          language: code,
          text,
          needles,
          place,
          coordinates,
        }),
      ),
  );
  const named = language.authors.map(
    (name, i): CanaryForm => ({
      id: `${code}-author-${i + 1}`,
      kind: 'member',
      language: code,
      text: name,
      // Workshop is an everyday word, and Ewan the name.
      needles: [name, ...name.split(/[ -]/).filter((part) => part.length > 3 && part !== 'Workshop')],
      place: 'author',
      coordinates: null,
    }),
  );
  const group: CanaryForm = {
    id: `${code}-group-1`,
    kind: 'member',
    language: code,
    text: language.groupName,
    needles: [language.groupName],
    place: 'group_name',
    coordinates: null,
  };
  return [...planted, ...named, group];
}

/** Generates all forms of all languages; the same seed gives the same. */
export function generateForms(seed: number): CanaryForm[] {
  const random = createRandom(seed);
  return canaryLanguages.flatMap((language) => formsOf(language, random.fork(language.language)));
}
