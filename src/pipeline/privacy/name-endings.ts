/**
 * Endings that names take in languages which decline them, by what they are joined to. Written folded (`foldText`), so one
 * entry stands for all of its accents: `e` is also ě, ę, é and ė. Sources: the case tables of school grammars.
 */
export type StemKind =
  | 'vowel'
  | 'consonant'
  | 'short'
  | 'a'
  | 'bare'
  | 'soft'
  | 'o'
  | 'e'
  | 'i'
  | 'baltic'
  | 'graded'
  | 'doubled'
  | 'greek'
  | 'cyrillicSoft'
  | 'cyrillic'
  | 'armenian';

const split = (words: string): string[] => words.split(' ');

/** Annan, Annalle; with the little words that Finnish hangs on: Annakin, Annallako. */
const finnicCases = split('n t a ta lla lle lta ssa sta na ksi tta');
const finnicTails = split('kin ko kaan han pa');
const withTails = (cases: readonly string[]): string[] => [
  ...cases,
  ...finnicTails,
  ...cases.flatMap((ending) => finnicTails.map((tail) => ending + tail)),
];
const estonian = split('l le lt s st sse ga ks ni d');
const hungarian = split(
  'nak nek val vel t hoz hez tol rol bol nal nel ra re ba be ban ben n on en ert kent ig e ek eknek eknel ekkel ekhez ektol ekrol eket eke ei',
);
const turkic = split(
  'da de ta te dan den tan ten la le lar ler lari leri larin lerin lara lere larda lerde lardan lerden larla lerle daki deki taki teki gil giller gilde gile ning ga də dən lər lə',
);
const basque = split('ren ri rekin k rentzat rena');

export const endingsOf: Readonly<Record<StemKind, readonly string[]>> = {
  // Annan, Annának, Ayşenin, Egles
  vowel: [
    ...withTails(finnicCases),
    ...split('an en in on un yn'),
    ...estonian,
    ...hungarian,
    ...turkic,
    ...split('nin nun ya ye yi yu yla yle ninki yə'),
    ...basque,
    ...split('ja ju jem jom je ta tu tom'),
  ],
  // Adama, Adamowi, Petrem, Petrův, Péternek, Mehmetin, Johnin, Raimondam
  consonant: [
    ...split('a u e y i em om ie iem owi ovi ow ov owie ove ami ach ech ich ima uv'),
    ...split('ova ovo ovu ovy ovou ovym ovych ev eva evo evi'),
    ...withTails(split('in ia ille illa ilta issa ista ina iksi itta it')),
    ...split('iin il ile ilt iga ist isse is el ele elt ega es est'),
    ...hungarian,
    ...split('et ot at ja je jat jet javal jevel'),
    ...turkic,
    ...split('un dir'),
    ...split('ului ul ule ar am us'),
    ...split('entzat ekin'),
  ],
  // Anny, Annou, Annie, Anei, Rasos, Annina, Kowalskiej
  a: [
    ...split('y i e o u ou om oj oju ie ii ei ami am ach ama owi ovi ove em'),
    ...split('in ina ine ino inu inom iny inou inym inog'),
    ...split('os ai oje omis oms as us ej iej um'),
  ],
  // Evy, Ewie
  short: split('y i e u o ou om ie in ina inu ei ai os'),
  // Kasi, of Kasia
  bare: [''],
  // Aničce, Oldze, Marcie, Barbarze, Robercie
  soft: split('e i ie'),
  // Marka, Markom
  o: split('a u e i y om em ie iem ovi owi ov ova ovo ove ovu'),
  // Lucii, Eglei
  e: split('i y u a o om em es ei eje ii ou in ina inu iny ino'),
  // Jiřího, Jerzego, Kowalskiemu, Tonija
  i: split('ho mu m ch mi ego emu ym im iego iemu imi ych ich ja ju jem'),
  // Jono, Jonui, Jāņa, Raimondam
  baltic: split('o ui a u e ai i io iui iu im am um umi imi os ji y au iau yje uje aus iem oj on an ar ir'),
  // Jukan, Heikille
  graded: withTails(split('n t lla lle lta ssa sta ksi tta')),
  // Péterrel, Balázzsal
  doubled: split('al el'),
  greek: split('ου ο ε ων οι ουσ οσ α ασ αν η ησ ην ω ωσ ισ ι ιου ιο υ'),
  // Ользі, Анци
  cyrillicSoft: split('і и е'),
  // Павла, Павлом, Ковальского
  cyrillic: split('а у ом ем е ы и і ов ові еві ою ого ому ым им ои ую еи ых их ыми ими ам ами ах'),
  armenian: split('ի ին ից ով ը ն ում ուն իս իդ ներ'),
};

/** Endings of scripts without capitals: of a name that stands in front of them as it is. */
export const attachedEndings: readonly (readonly [script: RegExp, endings: ReadonlySet<string>])[] = [
  [
    /^\p{Script=Georgian}/u,
    new Set(split('ს მ მა ის ით ად ო ი ც სთან სთვის ისთვის ზე ში დან თან სგან ისგან საც მაც ისა')),
  ],
  [/^\p{Script=Bengali}/u, new Set(split('র ের এর কে দের েরা রা তে ও ই য়ের রও কেও টা'))],
  [/^\p{Script=Devanagari}/u, new Set(split('ने ला चा ची चे च्या शी त हून कडे साठी मुळे नी ना लाही नेही चं वर'))],
];
