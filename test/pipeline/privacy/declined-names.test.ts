import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../../src/pipeline/privacy/check-public.ts';
import { compileForms, formOf, type NameForms } from '../../../src/pipeline/privacy/name-forms.ts';
import { redact } from '../../../src/pipeline/privacy/redact.ts';
import { relevantNames } from '../../../src/pipeline/privacy/relevant-names.ts';

/** Language, people of a group, messages: a name stands in `{}` and must go, all else must stay. */
const chats: readonly (readonly [
  language: string,
  people: readonly string[],
  messages: readonly string[],
])[] = [
  [
    'Polish',
    ['Anna Wilk', 'Marek', 'Olga', 'Marta Kowalska', 'Paweł', 'Kasia', 'Robert', 'Piotr', 'Kuba', 'Ewa'],
    [
      'Byłam wczoraj u {Anny} i {Marka}',
      'Daj to {Annie}, proszę',
      'Widzę {Annę} w ogrodzie',
      '{Anno}, chodź tu!',
      'Idę z {Markiem} i {Pawłem} na spacer',
      'Powiedz {Markowi}, że jutro nie ma wody',
      'Klucze są u {Olgi} albo przy {Oldze}',
      'Dzwoniłam do {Marty} {Kowalskiej} o {Marcie}',
      'Urodziny {Kasi} są w sobotę, kto kupi coś {Kasi}?',
      'Mówiliśmy o {Robercie} i {Piotrze}',
      '{Kuby} nie było, ale pytałam o {Kubie}',
      'ROWER {ANNY} STOI PRZY BRAMIE',
      'Pies {Ewy} znowu uciekł, powiedz {Ewie}',
    ],
  ],
  [
    'Czech',
    ['Anička Dvořáková', 'Marek', 'Petr', 'Jiří', 'Pavel', 'Lucie', 'Honza', 'Zdeněk', 'Eva'],
    [
      'Dej to {Aničce}, byla u {Aničky}',
      'Klíče má {Petr}, zeptej se {Petra}',
      '{Petře}, kdy přijdeš?',
      'Šli jsme s {Markem} k {Jiřímu}',
      'Auto {Jiřího} stojí před domem',
      'Řekni {Pavlovi} a {Zdeňkovi}, že zítra není voda',
      'Byla jsem u {Lucie} i s {Lucií}',
      '{Honzovi} je dnes třicet',
      '{Petrova} teta',
      'To je kolo {Dvořákové}',
      'Kdo viděl {Evu}? Řekněte {Evě}, že čekáme',
    ],
  ],
  [
    'Slovak',
    ['Zuzana', 'Peter', 'Jozef', 'Katka'],
    [
      'Bol som u {Zuzany} s {Petrom}',
      'Povedz {Petrovi} a {Jozefovi}, že zajtra nie je voda',
      'Dnes ideme ku {Katke} so {Zuzanou}',
    ],
  ],
  [
    'Croatian, Serbian, Bosnian',
    ['Petar', 'Marko', 'Ivana', 'Ankica', 'Mirko', 'Ante', 'Dragan'],
    [
      'Bili smo kod {Petra} i {Marka}',
      'Javi {Marku} i {Draganu} da dolazimo sutra',
      'Rekla sam {Ivani} i {Ankici}',
      'Idem s {Ivanom} i {Mirkom}',
      'To je {Markov} auto i {Ivanina} torba',
      '{Dragane}, gdje si?',
      'Vidimo se kod {Ante} ili {Antina} brata',
    ],
  ],
  [
    'Slovene',
    ['Mojca', 'Janez', 'Matej'],
    ['Bila sem pri {Mojci} z {Janezom}', 'Povej {Mateju}, da pridemo'],
  ],
  [
    'Finnish',
    ['Anna', 'Jukka', 'Heikki', 'Reetta', 'Pirkko', 'Mark', 'Seppo'],
    [
      'Avain on {Annalla} ja {Jukalla}',
      'Vie se {Annalle} huomenna',
      '{Annan} pyörä on pihalla',
      'Kysy {Heikiltä} tai {Reetalta}',
      'Olin eilen {Pirkon} luona, {Sepon} auto ei ole siellä',
      '{Markin} mielestä ei, mutta {Annakin} tulee',
      'Onko tämä {Annan} vai {Jukan}?',
    ],
  ],
  [
    'Estonian',
    ['Mari', 'Jaan', 'Toomas', 'Anna'],
    [
      'Võti on {Maril} ja {Toomasel}',
      'Ütle {Jaanile}, et homme ei ole vett',
      'See on {Annaga} kokku lepitud',
    ],
  ],
  [
    'Hungarian',
    ['Anna', 'Péter', 'Gábor', 'Balázs', 'Jucus Kata', 'Zoltán'],
    [
      'Add oda {Annának}, vagy {Péternek}',
      'Itt van {Annával} és {Péterrel}',
      'Beszéltem {Balázzsal} és {Gáborral}',
      'Láttam {Annát} és {Zoltánt} a kertben',
      '{Katához} megyünk, {Péteréknél} leszünk',
      'Ez a {Gáboré}',
    ],
  ],
  [
    'Turkish',
    ['Ayşe', 'Mehmet', 'Zeynep', 'Gökhan'],
    [
      "{Ayşe}'nin bisikleti burada",
      '{Ayşenin} bisikleti burada, {Ayşeye} söyle',
      '{Mehmete} sor, {Mehmetin} anahtarı var',
      'Yarın {Zeyneplerde} toplanıyoruz, {Gökhandan} al',
      '{Zeynepin} evi çok güzel',
    ],
  ],
  [
    'Lithuanian',
    ['Jonas', 'Rasa', 'Eglė', 'Darius', 'Andrius'],
    [
      'Buvau pas {Joną} ir {Rasą}',
      'Duok {Jonui}, o ne {Rasai}',
      '{Jono} dviratis, {Rasos} krepšys, {Eglės} šuo',
      'Kalbėjau su {Dariumi} ir {Andriumi}',
      '{Dariau}, kur tu?',
    ],
  ],
  [
    'Latvian',
    ['Jānis', 'Ilze', 'Raimonds', 'Andris'],
    [
      'Biju pie {Jāņa} un {Raimonda}',
      'Pasaki {Jānim} un {Andrim}, ka rīt nav ūdens',
      '{Raimondam} ir atslēga',
    ],
  ],
  [
    'Romanian',
    ['Ana', 'Maria', 'Ionel', 'Elena'],
    ['Bicicleta {Anei} este la poartă', 'Spune-i {Mariei} că nu este apă', 'Casa {Elenei} și a {Ionelului}'],
  ],
  [
    'Russian',
    ['Андрей', 'Анна', 'Павел', 'Пётр Ковальский', 'Дмитрий', 'Ольга', 'Мария'],
    [
      'Сказали {Андрею}, что {Анны} не будет',
      'Ключи у {Павла} и у {Петра} {Ковальского}',
      'Ходили с {Дмитрием} и {Ольгой} к {Марии}',
      'Это велосипед {Андрея}',
    ],
  ],
  [
    'Ukrainian',
    ['Андрій', 'Ольга', 'Олег', 'Оленка', 'Марія'],
    ['Скажи {Андрієві} та {Ользі}', 'Була в {Оленці} з {Олегом}', 'Передай {Олегові}, {Марії} і {Андрію}'],
  ],
  [
    'Bulgarian, Serbian in Cyrillic',
    ['Иван', 'Анка', 'Никола', 'Петар'],
    ['{Иване}, къде си?', 'Били смо код {Анке} и {Николе}', 'Реци {Петру} и {Анки}, видели смо {Петра}'],
  ],
  [
    'Greek',
    ['Γιώργος', 'Μαρία', 'Ελένη', 'Νίκος', 'Γιάννης'],
    [
      'Πες στον {Γιώργο} και στην {Μαρία}',
      'Το ποδήλατο του {Γιώργου} και της {Ελένης}',
      '{Νίκο}, έλα! Πού είναι το κλειδί του {Γιάννη};',
      'Ο {ΓΙΩΡΓΟΣ} και ο {ΝΙΚΟΣ} δεν ήρθαν',
    ],
  ],
  ['Armenian', ['Արամ', 'Անահիտ'], ['{Արամի} բանալին {Անահիտին} տուր']],
  ['Georgian', ['ნინო', 'დავით', 'გიორგი'], ['{ნინოს} უთხარი, {დავითმა} და {გიორგისთან} არის']],
  ['Hebrew', ['דניאל', 'רחל'], ['תגיד ל{דניאל}'.replace('ל{', '{ל'), 'דיברתי עם {רחל} {ולדניאל}']],
  ['Marathi', ['प्रिया'], ['{प्रियाने} सांगितले, {प्रियाला} द्या']],
  ['Bengali', ['প্রিয়া'], ['{প্রিয়ার} সাইকেল, {প্রিয়াকে} দাও']],
  ['Latin', ['Marcus', 'Julia'], ['Epistula {Marci} ad {Juliam}', 'Et tu, {Marce}?']],
  ['Basque', ['Ainhoa', 'Mikel'], ['{Ainhoaren} etxea eta {Mikelen} autoa']],
];

const plain = (message: string): string => message.replace(/[{}]/g, '');
const expected = (message: string): string =>
  message.replace(/\{[^}]*\}/g, '[name]').replace(/\[name\]( \[name\])+/g, '[name]');

describe.each(chats)('%s', (_, people, messages) => {
  it.each(messages)('%s', (message) => {
    const text = plain(message);
    const safe = redact(text, people);
    expect(safe).toBe(expected(message));
    if (message.includes('{')) expect(findLeaks(text, people)).toContain('name');
    expect(findLeaks(safe, people)).toEqual([]);
    // what a digest asks for must not hide a form
    expect(redact(text, relevantNames([text], people))).toBe(safe);
  });
});

const group = [
  'Nina',
  'Vera',
  'Mark',
  'Tina',
  'Lina',
  'Rosa',
  'Sam',
  'Ana',
  'Ola',
  'Zuzana',
  'Anna',
  'Jan',
  'Mila',
];

describe('what is no name', () => {
  it.each([
    'Nine people came. Very good! Same here.',
    'Maybe the Market opens on Monday',
    'Line 4 is closed, is the Tiny house still there?',
    'We went to Rome and to Milan with the Roman museum',
    'Die Marke ist gut, die Rosen sind für den Garten',
    'Hay que marcar la línea y la marca del Mercado',
    'Ano, přijdu zítra',
    'Ale to nie jest dobre',
    'Oni nie mają racji',
    'jan and mark',
  ])('%s', (text) => {
    const names = text === 'jan and mark' ? ['Janus', 'Marko'] : group;
    expect(redact(text, names)).toBe(text);
    expect(findLeaks(text, names)).toEqual([]);
  });
});

describe('a form of a name', () => {
  it.each([
    ['widziałam zuzanę u zuzany', 'widziałam [name] u [name]'],
    ['vie se annalle', 'vie se [name]'],
    ['DAJ TO ZUZANIE', 'DAJ TO [name]'],
    ['Byłam z Ani na spacerze', 'Byłam z [name] na spacerze'],
    ['Zuzany_ nie ma, „Zuzanę” widział (Zuzanie)', '[name]_ nie ma, „[name]” widział ([name])'],
    ['Z\u200buzany nie ma', '[name] nie ma'],
    [`${'Zuzany'.normalize('NFD')} nie ma`, '[name] nie ma'],
  ])('%s', (text, safe) => {
    expect(redact(text, group)).toBe(safe);
  });

  it('is found once for all: again changes nothing, and marks stay marks', () => {
    const once = redact('Idę z Anną i z Zuzaną, nie z Ani', group);
    expect(once).toBe('Idę z [name] i z [name], nie z [name]');
    expect(redact(once, [...group, 'Nama', 'Names'])).toBe(once);
  });

  it('is no form of a name that is too short to tell, or of a number', () => {
    expect(redact('Jody, Joly i Joe nie są tu', ['Jo', 'Al', '+48 600 000 000'])).toBe(
      'Jody, Joly i Joe nie są tu',
    );
  });

  it('takes a bounded number of look-ups, however long the word and however many the names', () => {
    let looks = 0;
    const forms = compileForms(Array.from({ length: 20_000 }, (_, i) => `zuz${i.toString(36)}ana`));
    const counting = {
      get(stem: string) {
        looks++;
        return forms.get(stem);
      },
    } as unknown as NameForms;
    for (const word of ['zuzana', 'a'.repeat(64), 'a'.repeat(65), 'x'.repeat(1_000_000)]) {
      looks = 0;
      formOf(word, counting);
      expect(looks, word.slice(0, 8)).toBeLessThanOrEqual(12);
    }
    // a few stems a name
    expect(forms.size).toBeLessThanOrEqual(6 * 20_000);
  });
});
