import { foldText } from '../../../core/text/fold-text.ts';

const numeralsOf: Readonly<Record<string, string>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred double triple',
  de: 'null eins ein zwei zwo drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert',
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento',
  pt: 'zero um dois três quatro cinco seis meia sete oito nove dez onze doze treze catorze quatorze quinze dezesseis dezessete dezoito dezenove dezasseis dezassete dezanove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento',
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante septante huitante nonante cent',
  it: 'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento',
  nl: 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd',
  pl: 'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt sto',
  ru: 'ноль нуль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто',
  tr: 'sıfır bir iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz',
  id: 'nol kosong satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus',
  ar: 'صفر واحد واحدة اثنان اثنين اثنتان ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان ثماني تسعة تسع عشرة عشر عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة',
  hi: 'शून्य जीरो ज़ीरो एक दो तीन चार पाँच पांच छह छः छे सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस तीस चालीस पचास साठ सत्तर अस्सी नब्बे सौ',
};

/** Languages that write numbers as one word, joined by “and”. */
const joining = new Map([
  ['de', 'und'],
  ['nl', 'en'],
]);

type Numerals = { readonly words: ReadonlySet<string>; readonly joined: RegExp | null };
const compiled = new Map<string, Numerals>();

function compile(language: string): Numerals {
  let numerals = compiled.get(language);
  if (numerals === undefined) {
    const list = Object.hasOwn(numeralsOf, language) ? numeralsOf[language]!.split(' ').map(foldText) : [];
    const link = joining.get(language);
    numerals = {
      words: new Set(list),
      joined: link === undefined ? null : new RegExp(`^(?:${list.join('|')}|${link}){2,6}$`),
    };
    compiled.set(language, numerals);
  }
  return numerals;
}

/** Tells whether a folded word is a number written out: people tell each other telephone numbers and codes so. */
export function isNumeral(word: string, languages: Iterable<string>): boolean {
  for (const language of languages) {
    const { words, joined } = compile(language);
    if (words.has(word) || joined?.test(word)) return true;
  }
  return false;
}
