import { type Token, wordKey } from '../../core/text/tokenise.ts';

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

/** Counts how the words of one message are used; nothing for languages whose little words are not in the table. */
export function countUses(
  tokens: readonly Token[],
  { text, language, keyOf }: { text: string; language: string; keyOf: (token: Token) => string },
  uses: Uses,
): void {
  const neighbours = neighboursOf[language];
  if (neighbours === undefined) return;
  const touches = (left: Token, right: Token): boolean =>
    left.start + left.text.length + 1 === right.start && text[right.start - 1] === ' ';
  tokens.forEach((token, i) => {
    if (token.kind !== 'word') return;
    const key = keyOf(token);
    let use = uses.get(key);
    if (use === undefined) {
      if (uses.size >= maxWords) return;
      use = { n: 0, noun: 0, verb: 0 };
      uses.set(key, use);
    }
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    const first = before !== undefined && touches(before, token) ? before.key : '';
    const next = after !== undefined && touches(token, after) ? after.key : '';
    use.n++;
    if (neighbours.beforeNoun.has(first)) use.noun++;
    else if (neighbours.beforeVerb.has(first) || neighbours.afterVerb.has(next)) use.verb++;
  });
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
