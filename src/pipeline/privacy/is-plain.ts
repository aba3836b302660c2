import { eachWord } from '../../core/text/char-classes.ts';
import { type NameIndex, nameOfWord } from './compile-names.ts';
import { maySpellAddress } from './find-links.ts';
import { mayAnnounceName } from './find-names.ts';

/**
 * What stands in every link, mention, number, code, place and redaction mark: an @, a digit, a bracket, a colon or a dot
 * between what is no blank.
 */
const telling = /[[@0-9]|www|\/\/\/|\S:\S|[\p{L}\p{N}]\.\p{L}/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** No name or form of a name is shorter than this, but for whole display names of one or two letters. */
const shortestForm = 3;

/**
 * A test of folded texts: true where redaction finds nothing, which holds for most messages and is known much faster than by
 * looking for everything. What it says of a word is remembered.
 */
export function createPlainTest(index: NameIndex): (folded: string) => boolean {
  const known = new Map<string, boolean>();
  const mayName = (word: string): boolean =>
    index.phrases.has(word) ||
    index.short.has(word) ||
    nameOfWord(word, index) !== null ||
    unspaced.test(word) ||
    (word.length >= shortestForm && index.formOf(word) !== null);
  return (folded) => {
    if (telling.test(folded)) return false;
    let isPlain = true;
    eachWord(folded, (word) => {
      let names = known.get(word);
      if (names === undefined) {
        names = mayName(word);
        known.set(word, names);
      }
      if (names) isPlain = false;
    });
    return isPlain && !maySpellAddress(folded) && !mayAnnounceName(folded);
  };
}
