import { bitsOf, charBits, codeAt } from './char-classes.ts';
import { foldText } from './fold-text.ts';
import { guessLanguage, type LanguageGuess } from './guess-language.ts';
import { isQuestion } from './is-question.ts';
import type { TokenKind } from './scan-tokens.ts';
import { countWords, eachToken, tokenKey } from './tokenise.ts';
import { stemOf } from './weigh-terms.ts';

/** A token as it is written, once for all texts of a reader. What is found out about it is kept by its number. */
export type Word = {
  readonly id: number;
  readonly kind: TokenKind;
  readonly text: string;
  /** Folded: see `Token`. */
  readonly key: string;
};

/** What is read of one text, each part when it is first asked for. */
export class TextReading {
  readonly text: string;
  readonly #reader: TextReader;
  #folded: string | null = null;
  #words: readonly Word[] | null = null;
  #starts: readonly number[] = [];
  #guess: LanguageGuess | null = null;
  #wordCount = -1;
  #asks: Map<string, boolean> | null = null;
  #letters = -1;

  constructor(text: string, reader: TextReader) {
    this.text = text;
    this.#reader = reader;
  }

  /** See `foldText`. */
  get folded(): string {
    this.#folded ??= foldText(this.text);
    return this.#folded;
  }

  /** The tokens of the text, in order. */
  get words(): readonly Word[] {
    if (this.#words === null) this.#tokenise();
    return this.#words!;
  }

  /** Where each of `words` begins, in UTF-16 units. */
  get starts(): readonly number[] {
    if (this.#words === null) this.#tokenise();
    return this.#starts;
  }

  get language(): LanguageGuess {
    this.#guess ??= guessLanguage(this.text);
    return this.#guess;
  }

  /** See `countWords`. */
  get wordCount(): number {
    if (this.#wordCount < 0) this.#wordCount = countWords(this.text);
    return this.#wordCount;
  }

  /** Letters and marks of the text, by code points. */
  get letterCount(): number {
    if (this.#letters < 0) this.#letters = countLetters(this.text);
    return this.#letters;
  }

  /** See `isQuestion`. */
  asks(language: string): boolean {
    this.#asks ??= new Map();
    let asks = this.#asks.get(language);
    if (asks === undefined) {
      asks = isQuestion(this.text, language);
      this.#asks.set(language, asks);
    }
    return asks;
  }

  #tokenise(): void {
    const words: Word[] = [];
    const starts: number[] = [];
    eachToken(this.text, (kind, written, start) => {
      words.push(this.#reader.intern(kind, written));
      starts.push(start);
    });
    this.#reader.tokenised++;
    this.#words = words;
    this.#starts = starts;
  }
}

function countLetters(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at);
    if ((bitsOf(code) & (charBits.letter | charBits.mark)) !== 0) letters++;
    if (code > 0xffff) at++;
  }
  return letters;
}

/**
 * Reads texts, each once: days, weeks and models that share a reader share what it has found out. It lives as long as the
 * work on a week, and no longer.
 */
export class TextReader {
  readonly #readings = new Map<string, TextReading>();
  readonly #words = new Map<string, Word>();
  /** Tokens that are no words: hardly any two are the same, but their kinds must not meet. */
  readonly #others = new Map<string, Word>();
  #ids = 0;
  readonly #stems = new Map<string, number>();
  readonly #stemOfWord: (word: Word) => number = rememberByWord(({ key }) => this.numberOfStem(key));
  /** How many texts were cut into tokens. */
  tokenised = 0;

  read(text: string): TextReading {
    let reading = this.#readings.get(text);
    if (reading === undefined) {
      reading = new TextReading(text, this);
      this.#readings.set(text, reading);
    }
    return reading;
  }

  /** The number of a word's stem, for `weighTerms`. */
  stem(word: Word): number {
    return this.#stemOfWord(word);
  }

  /** The same of a folded word. */
  numberOfStem(key: string): number {
    const stem = stemOf(key);
    let number = this.#stems.get(stem);
    if (number === undefined) {
      number = this.#stems.size;
      this.#stems.set(stem, number);
    }
    return number;
  }

  intern(kind: TokenKind, written: string): Word {
    const words = kind === 'word' ? this.#words : this.#others;
    const name = kind === 'word' ? written : `${kind} ${written}`;
    let word = words.get(name);
    if (word === undefined) {
      word = { id: this.#ids++, kind, text: written, key: tokenKey(kind, written) };
      words.set(name, word);
    }
    return word;
  }
}

/** Remembers what a function says of each word of one reader. */
export function rememberByWord<Value>(find: (word: Word) => Value): (word: Word) => Value {
  const known: Value[] = [];
  return (word) => {
    let value = known[word.id];
    if (value === undefined) {
      value = find(word);
      known[word.id] = value;
    }
    return value;
  };
}
