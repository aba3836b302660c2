/**
 * Regular endings of the languages whose tables hold base forms: an ending and what may stand in its place in the base form.
 * Written folded (`foldText`). They say that `gardens` is a form of `garden`, nothing more: a base form must be in the table.
 */
type Ending = readonly [ending: string, bases: readonly string[]];

const endings = (text: string): Ending[] =>
  text
    .trim()
    .split(/\s+/)
    .map((rule) => {
      const [ending = '', bases = ''] = rule.split('>');
      return [ending, bases.split(',')];
    });

const suffixes: Readonly<Record<string, readonly Ending[]>> = {
  en: endings('s> es> ies>y ing>,e ed>,e er>,e ers>,e'),
  de: endings('e> en>,e n> s> es> er> ern> em> se> nen>'),
  es: endings(
    's> es> ces>z a>o as>o ando>ar iendo>er,ir ado>ar ados>ar ada>ar adas>ar ido>er,ir idos>er,ir ida>er,ir idas>er,ir',
  ),
  pt: endings(
    's> es> ns>m oes>ao aes>ao ais>al eis>el,il ois>ol uis>ul a>o as>o ando>ar endo>er indo>ir ado>ar ados>ar ada>ar adas>ar ido>er,ir idos>er,ir ida>er,ir idas>er,ir',
  ),
  fr: endings(
    's> x> es> e> aux>al,au eaux>eau ee>er ees>er ive>if ives>if euse>eur,eux euses>eur,eux trice>teur trices>teur elle>el elles>el enne>en ennes>en',
  ),
  it: endings('i>o,e,a,io e>a a>o chi>co ghi>go che>ca ghe>ga ici>ico gi>gio ce>cia ge>gia'),
  nl: endings('en>,e n> s> e> eren> jes>je ven>f zen>s'),
  tr: endings(
    'lar> ler> lari> leri> i> u> si> su> yi> yu> in> un> nin> nun> a> e> ya> ye> da> de> ta> te> dan> den> tan> ten> la> le> yla> yle> ci> cu> li> lu> lik> luk> siz> suz> imiz> umuz> miz> muz> daki> deki> g>k gi>k gu>k b>p d>t',
  ),
  ar: endings('ة> ات>,ة ين> ون> ان> تين>ة ها> هم> نا> ه> ك> ي> ية>,ي تها>ة ته>ة تنا>ة'),
  hi: endings('ों>,ा,ी,ि,े ें>,ा,ी ियों>ी,ि ियाँ>ी ियां>ी े>ा ी>ा ओं> ाओं>ा एँ> एं> ाएँ>ा ाएं>ा ुओं>ू,ु ो>ा'),
  pl: endings(
    'a>,o,e,y e>,a,o,y y>,a i>,a,ia,y u>,o,e o>a,e ow>,o ie>,a,o om>,o,e ami>,a,o ach>,a,o em>,o,ie owi> ej>a,y ego>y,i emu>y,i ymi>y im>i ych>y ich>i ym>y imi>i ki>ka,ek,k ce>ka,ca ek>ka',
  ),
  ru: endings(
    'а>,о,ь,ий у>,а,о,ь ы>,а и>,а,ь,я,ий,ие е>,а,о,ь,я,ие ом>,о,ем ой>а,ый,ий ов> ев> ам>,а,о ами>,а,о ах>,а,о ям>ь,я,е ями>ь,я,е ях>ь,я,е ем>,ь,е,ий ю>я,ь,е,ие я>ь,е,ие ью>ь ого>ый,ий,ои ому>ый ым>ый ые>ый,ии ая>ый,ии ое>ый ых>ый ки>ка,ок ии>ия,ие,ий',
  ),
  id: endings('nya> an> kan> i>'),
};

/** Small words that Arabic writes onto the next one: the, and, with, for, as. */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  ar: ['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و', 'ب', 'ل', 'ف'],
};

/** Turkish hangs several endings on one word: bahcelerde, arkadaslarimiz. */
const rounds: Readonly<Record<string, number>> = { tr: 3, ar: 1 };
const minBaseLength = 3;
const maxBases = 200;

/** Lists the base forms that a folded word may be a form of in a language, the word itself first. */
export function listBases(word: string, language: string): string[] {
  const bases = new Set([word]);
  for (const prefix of prefixes[language] ?? [])
    if (word.startsWith(prefix) && word.length - prefix.length >= minBaseLength)
      bases.add(word.slice(prefix.length));
  const rules = suffixes[language] ?? [];
  let fresh = [...bases];
  for (let round = 0; round < (rounds[language] ?? 1) && bases.size < maxBases; round++) {
    const next: string[] = [];
    for (const form of fresh) {
      for (const [ending, replacements] of rules) {
        if (!form.endsWith(ending)) continue;
        const stem = form.slice(0, form.length - ending.length);
        for (const replacement of replacements) {
          const base = stem + replacement;
          if (base.length < minBaseLength || bases.has(base)) continue;
          bases.add(base);
          next.push(base);
        }
        // planning, planned: plan
        if (language === 'en' || language === 'nl') {
          const last = stem.at(-1);
          if (stem.length > minBaseLength && last === stem.at(-2) && ending !== 's') {
            bases.add(stem.slice(0, -1));
          }
        }
      }
    }
    fresh = next;
  }
  return [...bases].slice(0, maxBases);
}
