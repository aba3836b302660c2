import { describe, expect, it } from 'vitest';
import { classifyPhrase } from '../../../../src/pipeline/privacy/public-words/classify-phrase.ts';
import { phraseKey } from '../../../../src/pipeline/privacy/public-words/phrase.ts';
import { contextFor, type Saying, sayPhrase } from './say-phrase.ts';

type Sample = {
  readonly language: string;
  /** Everyday words: public. */
  readonly general: readonly string[];
  /** A word of the group itself. */
  readonly own: string;
  /** Someone who is no member, as chats write. */
  readonly outsider: string;
  /** A member's display name, and a form of it that people use. */
  readonly member: string;
  readonly form: string;
  readonly sensitive: readonly string[];
  readonly slur: string;
};

const samples: readonly Sample[] = [
  {
    language: 'en',
    general: ['workshop', 'bicycle repair', 'newsletter', 'community garden', 'gardens', 'wifi'],
    own: 'Zorbleworks',
    outsider: 'rowena',
    member: 'Ewan Tremayne',
    form: 'Ewans',
    sensitive: ['diabetes', 'mosque', 'asylum claim', 'loan', 'election', 'burglary', 'divorce'],
    slur: 'motherfucker',
  },
  {
    language: 'de',
    general: ['Werkstatt', 'Bahnhof', 'Kompost', 'Fahrräder', 'Treffen', 'Netzwerk'],
    own: 'Zwirbelkiste',
    outsider: 'gerlinde',
    member: 'Friedhelm Brand',
    form: 'Friedhelms',
    sensitive: ['Depression', 'Moschee', 'Asylantrag', 'Schulden', 'Bundestagswahl', 'Einbruch', 'Scheidung'],
    slur: 'Arschloch',
  },
  {
    language: 'es',
    general: ['reparación', 'huerto', 'bicicletas', 'fotografía', 'reunión', 'vecinos'],
    own: 'Trastolandia',
    outsider: 'leticia',
    member: 'Macarena Ruiz',
    form: 'macarenita',
    sensitive: ['diabetes', 'iglesia', 'refugiados', 'deudas', 'elecciones', 'robo', 'divorcio'],
    slur: 'gilipollas',
  },
  {
    language: 'pt',
    general: ['oficina', 'jardim', 'bicicletas', 'mutirão', 'reunião', 'biblioteca'],
    own: 'Trecolândia',
    outsider: 'conceição',
    member: 'Joaquim Prates',
    form: 'joaquinzinho',
    sensitive: ['diabetes', 'igreja', 'refugiados', 'dívidas', 'eleições', 'assalto', 'divórcio'],
    slur: 'caralho',
  },
  {
    language: 'fr',
    general: ['atelier', 'voisinage', 'compost', 'marché', 'réunion', 'bibliothèque'],
    own: 'Bricolandie',
    outsider: 'mathilde',
    member: 'Thibault Garnier',
    form: 'thibaultou',
    sensitive: ['dépression', 'mosquée', 'réfugiés', 'dettes', 'élections', 'cambriolage', 'divorce'],
    slur: 'connard',
  },
  {
    language: 'tr',
    general: ['bisiklet', 'atölye', 'toplantı', 'kütüphane', 'pazar', 'bahçede'],
    own: 'Tamirhanist',
    outsider: 'gülsüm',
    member: 'Necmettin Aksoy',
    form: 'necmettinin',
    sensitive: ['kanser', 'cami', 'mülteciler', 'borçlar', 'seçimler', 'hırsız', 'boşanma'],
    slur: 'orospu',
  },
  {
    language: 'ar',
    general: ['ورشة', 'الحديقة', 'دراجات', 'المكتبة', 'اجتماع', 'السوق'],
    own: 'زنبركستان',
    outsider: 'عبير',
    member: 'غسان الحداد',
    form: 'غسانو',
    sensitive: ['السكري', 'مسجد', 'اللاجئين', 'ديون', 'الانتخابات', 'سرقة', 'طلاق'],
    slur: 'شرموطة',
  },
  {
    language: 'hi',
    general: ['कार्यशाला', 'बगीचा', 'साइकिल', 'पुस्तकालय', 'बैठक', 'बाज़ार'],
    own: 'झनकारघर',
    outsider: 'सुनीता',
    member: 'धर्मेंद्र चौबे',
    form: 'धर्मेंद्रजी',
    sensitive: ['मधुमेह', 'मंदिर', 'शरणार्थी', 'कर्ज', 'चुनाव', 'चोरी', 'तलाक'],
    slur: 'chutiya',
  },
];

describe.each(samples)('public words in $language', (sample) => {
  const { language } = sample;
  const decide = async (
    phrase: string,
    saying: Partial<Saying> = {},
    more: Parameters<typeof contextFor>[1] = {},
  ) => classifyPhrase(sayPhrase(phrase, { language, ...saying }), await contextFor([language], more));

  it.each(sample.general)('lets everyday words go: %s', async (phrase) => {
    expect(await decide(phrase)).toEqual({ state: 'public', word: phrase });
  });

  it('rule 1: needs k people, each seen in two weeks', async () => {
    const [phrase] = sample.general as [string];
    expect(await decide(phrase, { people: 4 })).toMatchObject({ reason: 'too_few_people' });
    expect(await decide(phrase, { people: 10, oneWeek: 6 })).toMatchObject({ reason: 'too_few_people' });
    expect(await decide(phrase, { people: 10, oneWeek: 5 })).toMatchObject({ state: 'public' });
  });

  it('rule 1: counts one sentence pasted by many once', async () => {
    const [phrase] = sample.general as [string];
    expect(await decide(phrase, { pasted: true })).toMatchObject({ reason: 'too_few_texts' });
  });

  it('rule 2: an own word waits, and goes when an admin has allowed it and k people use it', async () => {
    const allow = { decisions: { [phraseKey(sample.own)]: 'allow' as const } };
    expect(await decide(sample.own.toLowerCase())).toMatchObject({ state: 'waiting' });
    expect(await decide(sample.own, {}, allow)).toEqual({ state: 'public', word: sample.own });
    expect(await decide(sample.own, { people: 4 }, allow)).toMatchObject({ reason: 'too_few_people' });
  });

  it('rule 3: a name of nobody in the group waits, however it is written', async () => {
    const written = [sample.outsider, sample.outsider[0]!.toUpperCase() + sample.outsider.slice(1)];
    for (const name of written) {
      expect(await decide(name)).toMatchObject({ state: 'waiting' });
      expect(await decide(`${sample.general[0]} ${name}`)).toMatchObject({ state: 'waiting' });
    }
  });

  it('rule 3: a display name, its parts and its forms never go, even if an admin allows them', async () => {
    const displayNames = [sample.member, '+44 7700 900123'];
    for (const phrase of [sample.member, ...sample.member.split(' ').slice(0, 1), sample.form]) {
      for (const written of [phrase, phrase.toLowerCase()]) {
        const decisions = { [phraseKey(written)]: 'allow' as const };
        expect(await decide(written, {}, { displayNames, decisions })).toMatchObject({
          state: 'blocked',
          reason: 'display_name',
        });
      }
    }
  });

  it.each(sample.sensitive)(
    'rule 4: blocks a special category until an admin allows it: %s',
    async (phrase) => {
      const word = phrase.toLowerCase();
      expect(await decide(word)).toMatchObject({ state: 'blocked', reason: 'sensitive' });
      expect(await decide(word, {}, { decisions: { [phraseKey(word)]: 'allow' } })).toMatchObject({
        state: 'public',
      });
    },
  );

  it('rule 4: blocks slurs and what reads as made by machines, whatever an admin says', async () => {
    for (const [phrase, reason] of [
      [sample.slur, 'slur'],
      [`${sample.general[0]} ${sample.slur}`, 'slur'],
      ['x7f3k9', 'machine_like'],
      [`${sample.general[0]} 4711`, 'machine_like'],
      ['xkqzvbnmtr', 'machine_like'],
    ] as const) {
      const decisions = { [phraseKey(phrase)]: 'allow' as const };
      expect(await decide(phrase, {}, { decisions })).toMatchObject({ state: 'blocked', reason });
    }
  });

  it('never shows more than three words, nor what an admin has ruled out', async () => {
    const [a, b] = sample.general as [string, string];
    expect(await decide(`${a} ${a} ${a} ${a}`)).toMatchObject({ reason: 'too_long' });
    expect(await decide(a, {}, { decisions: { [phraseKey(a)]: 'never' } })).toMatchObject({
      reason: 'never',
    });
    expect(await decide(`${b} ${a}`, {}, { decisions: { [phraseKey(a)]: 'never' } })).toMatchObject({
      reason: 'never',
    });
  });
});

describe('evidence of names', () => {
  const decide = async (
    phrase: string,
    frames: readonly string[],
    more: Parameters<typeof contextFor>[1] = {},
    language = 'en',
  ) => classifyPhrase(sayPhrase(phrase, { language, frames }), await contextFor([language], more));

  it('takes a word that is a name too for a word only where people who mind their capitals write it small, with articles', async () => {
    expect(await decide('rose', ['The {} by the gate, number #.'])).toMatchObject({ state: 'public' });
    expect(await decide('rose', ['did you see {} again, #'])).toMatchObject({ reason: 'name_like' });
    expect(await decide('tom', ['Did you see {} again, #?'])).toMatchObject({ reason: 'name_like' });
    expect(await decide('Rose', ['Did you see {} again, #?'])).toMatchObject({ reason: 'name_like' });
  });

  it('lets a word go that is part of a display name only where it is a common word written small', async () => {
    const displayNames = ['Ewan Workshop', 'Rose Miller'];
    expect(await decide('workshop', ['The {} is open, #.'], { displayNames })).toMatchObject({
      state: 'public',
    });
    expect(await decide('Workshop', ['Ask {} about it, #.'], { displayNames })).toMatchObject({
      reason: 'display_name_word',
    });
    expect(await decide('rose', ['The {} by the gate, number #.'], { displayNames })).toMatchObject({
      reason: 'display_name',
    });
  });

  it('takes a word that is a family name too for a word only where articles stand before it', async () => {
    expect(await decide('garden', ['We met in the {} again, #.'])).toMatchObject({ state: 'public' });
    expect(await decide('taller', ['Estamos en el {} otra vez, #.'], {}, 'es')).toMatchObject({
      state: 'public',
    });
    expect(await decide('mercado', ['Vimos a {} otra vez, #.'], {}, 'es')).toMatchObject({
      reason: 'name_like',
    });
    expect(await decide('dolores', ['Vimos a {} otra vez, #.'], {}, 'es')).toMatchObject({
      reason: 'name_like',
    });
    expect(await decide('baker', ['Ask {} about it, #.'])).toMatchObject({ reason: 'name_like' });
    expect(await decide('Schneider', ['Gestern war {} da, #.'], {}, 'de')).toMatchObject({
      reason: 'name_like',
    });
    expect(await decide('schneider', ['gestern war {} da, #.'], {}, 'de')).toMatchObject({
      reason: 'name_like',
    });
    expect(await decide('Schneider', ['Wir suchen einen {} dafür, #.'], {}, 'de')).toMatchObject({
      state: 'public',
    });
  });

  it('counts an allowed word as allowed in every phrase', async () => {
    const decisions = { baker: 'allow', loan: 'allow' } as const;
    const frames = ['Ask about {} today, #.'];
    expect(await decide('tool baker', frames)).toMatchObject({ state: 'waiting' });
    expect(await decide('tool baker', frames, { decisions })).toMatchObject({ state: 'public' });
    expect(await decide('tool loan', frames)).toMatchObject({ reason: 'sensitive', category: 'debt' });
    expect(await decide('tool loan', frames, { decisions })).toMatchObject({ state: 'public' });
  });

  it('hides a common word that is a whole display name', async () => {
    const displayNames = ['Workshop'];
    const decisions = { workshop: 'allow' } as const;
    expect(await decide('workshop', ['The {} is open, #.'], { displayNames, decisions })).toMatchObject({
      reason: 'display_name',
    });
  });

  it('waits where a common word stands with a capital within sentences', async () => {
    expect(await decide('Harvest', ['We meet at {} again, #.'])).toMatchObject({
      reason: 'capitalised',
    });
    expect(await decide('harvest', ['We meet at the {} again, #.'])).toMatchObject({ state: 'public' });
  });

  it('takes a compound for a word only where articles stand before it: family names are compounds too', async () => {
    const told = ['Wir haben eine {} bestellt, #.', 'Unsere {} ist da, #.'];
    expect(await decide('Regentonnenpumpe', told, {}, 'de')).toMatchObject({ state: 'public' });
    expect(await decide('Quastenberg', ['Gestern war {} da, #.'], {}, 'de')).toMatchObject({
      reason: 'own_word',
    });
  });

  it('sees the capital of a name behind an elided article', async () => {
    const frames = ['On se voit à l’école des {} ce soir, #.'];
    const said = sayPhrase('merlettes', { language: 'fr', frames });
    const uses = said.uses.map((use) => ({ ...use, spelling: 'l’école des Merlettes' }));
    expect(classifyPhrase({ phrase: 'école des merlettes', uses }, await contextFor(['fr']))).toMatchObject({
      reason: 'capitalised',
    });
  });

  it.each([
    ['en', 'my son {} is late, #'],
    ['de', 'meine Tochter {} kommt, #'],
    ['es', 'mi hijo {} llega tarde, #'],
    ['pt', 'meu filho {} chega tarde, #'],
    ['fr', 'ma fille {} arrive, #'],
    ['tr', 'kızım {} geliyor, #'],
    ['ar', 'ابني {} متأخر #'],
    ['hi', 'मेरा बेटा {} देर से आएगा, #'],
  ])('takes what follows a word for kin for a name: %s', async (language, frame) => {
    const word = samples.find((sample) => sample.language === language)!.general[0]!;
    expect(await decide(word, [frame], {}, language)).toMatchObject({ reason: 'name_like' });
  });

  it('takes what is told as a password for one, and a street for an address', async () => {
    expect(await decide('lantern', ['the wifi password is {} as of #'])).toMatchObject({
      reason: 'secret_like',
    });
    expect(await decide('Laterne', ['Das Passwort: {} seit #'], {}, 'de')).toMatchObject({
      reason: 'secret_like',
    });
    expect(await decide('library street', ['we live at 14 {} since #'])).toMatchObject({
      reason: 'address_like',
    });
    expect(await decide('Lindenstraße', ['Treffpunkt {} 14 wie #'], {}, 'de')).toMatchObject({
      state: 'waiting',
    });
  });
});

describe('numbers that are written out', () => {
  it.each([
    ['en', 'seven'],
    ['en', 'double seven'],
    ['de', 'siebenundzwanzig'],
    ['es', 'cero cero nueve'],
    ['pt', 'meia dois'],
    ['fr', 'soixante douze'],
    ['tr', 'sıfır beş'],
    ['ar', 'تسعة خمسة'],
    ['hi', 'शून्य सात'],
  ])('never go: people tell codes and telephone numbers so (%s: %s)', async (language, phrase) => {
    const decisions = { [phraseKey(phrase)]: 'allow' as const };
    expect(
      classifyPhrase(sayPhrase(phrase, { language }), await contextFor([language], { decisions })),
    ).toMatchObject({ state: 'blocked', reason: 'machine_like' });
  });
});
