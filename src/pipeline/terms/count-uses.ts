import { rememberByWord, type TextReading, type Word } from '../../core/text/read-text.ts';
import { wordKey } from '../../core/text/tokenise.ts';

/** How a word stands in texts: how often at all, how often as nouns do, how often as verbs do. */
type Use = { n: number; noun: number; verb: number };

/** By the key of the word. */
export type Uses = Map<string, Use>;

/** Words told apart; more are not classified. */
const maxWords = 100_000;

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(wordKey));

type Neighbours = {
  /** In front of a noun: articles, possessives, prepositions. */
  readonly beforeNoun: ReadonlySet<string>;
  /** In front of a verb: who does it, auxiliaries, negations. */
  readonly beforeVerb: ReadonlySet<string>;
  /** Behind a verb: what begins an object. */
  readonly afterVerb: ReadonlySet<string>;
};

/** Languages whose little words tell a verb from a noun. */
const neighboursOf: Readonly<Record<string, Neighbours>> = {
  en: {
    beforeNoun: keys(
      'the a an this that these those my your our his her their its some any no every each another which new of for with in on at from by per',
    ),
    beforeVerb: keys(
      "i you we they he she it who to will would can could should must may might don't dont didn't didnt doesn't doesnt won't wont let's lets please not never i've you've we've they've i'm i'll already just has have had be been is are was were",
    ),
    afterVerb: keys('the a an my your our his her their it them him me us'),
  },
  es: {
    beforeNoun: keys(
      'el la los las un una unos unas mi tu su nuestro nuestra este esta ese esa del al de con en sin cada otro otra mucho mucha',
    ),
    beforeVerb: keys(
      'yo no se me te lo le nos les que ya quien alguien he ha has hemos han puede pueden puedo podemos voy va vamos para siempre también',
    ),
    afterVerb: keys('el la los las un una unos unas mi tu su'),
  },
};

const beforeNoun = 1;
const beforeVerb = 2;
const afterVerb = 4;
const nothing = (): void => {};

/**
 * Creates a counter of how the words of messages are used, into `uses` by the key that `keyOf` gives; it counts nothing in languages
 * whose little words are not in the table.
 */
export function createUseCounter(
  language: string,
  keyOf: (word: Word) => string,
  uses: Uses,
): (words: readonly Word[], of: TextReading) => void {
  const neighbours = neighboursOf[language];
  if (neighbours === undefined) return nothing;
  const roleOf = rememberByWord(
    ({ key }) =>
      (neighbours.beforeNoun.has(key) ? beforeNoun : 0) |
      (neighbours.beforeVerb.has(key) ? beforeVerb : 0) |
      (neighbours.afterVerb.has(key) ? afterVerb : 0),
  );
  const useOf = rememberByWord((word) => {
    const key = keyOf(word);
    let use = uses.get(key);
    if (use === undefined) {
      use = { n: 0, noun: 0, verb: 0 };
      if (uses.size < maxWords) uses.set(key, use);
    }
    return use;
  });
  return (words, { text, starts }) => {
    let end = -2;
    words.forEach((word, i) => {
      const start = starts[i]!;
      const touches = end + 1 === start && text.charCodeAt(end) === 0x20;
      end = start + word.text.length;
      if (word.kind !== 'word') return;
      const use = useOf(word);
      use.n++;
      const first = touches ? roleOf(words[i - 1]!) : 0;
      if ((first & beforeNoun) !== 0) {
        use.noun++;
        return;
      }
      const next = words[i + 1];
      const followed = next !== undefined && starts[i + 1] === end + 1 && text.charCodeAt(end) === 0x20;
      if ((first & beforeVerb) !== 0 || (followed && (roleOf(next) & afterVerb) !== 0)) use.verb++;
    });
  };
}

/**
 * Whether a word is a verb here: it stands as verbs do in a tenth of its uses, twice at least, and hardly ever as nouns do.
 * "Who left the ladder" makes one of left, "the left door" none; a word that nothing tells about is none.
 */
export function isVerb(key: string, uses: Uses): boolean {
  const use = uses.get(key);
  if (use === undefined) return false;
  const { n, noun, verb } = use;
  return verb >= 2 && verb * 10 >= n && noun * 10 < n && verb >= 2 * noun;
}
