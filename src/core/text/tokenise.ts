import { eachMatch } from './each-match.ts';
import { foldText } from './fold-text.ts';

export type TokenKind = 'word' | 'number' | 'emoji' | 'url' | 'email' | 'mention' | 'mark';

export type Token = {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** Folded, without elided articles and possessive s: what two spellings of a word share. */
  readonly key: string;
  /** UTF-16 offset in the text. */
  readonly start: number;
};

/** Longer texts are cut here: WhatsApp's own limit for a message is 65,536. */
const maxLength = 65_536;

// In order: URL, e-mail, mention (with or without isolates), redaction mark, emoji (keycaps and flags too),
// number, word. A word may hold one hyphen, apostrophe or dot between letters: apt-get, don't, xorg.conf.
const scanner =
  /(https?:\/\/[^\s<>"]+|www\.[^\s<>"]+)|((?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})|(@\u2068[^\u2069\n]{0,200}\u2069|@[\p{L}\p{N}_]+)|(\[[a-z]+\])|((?:\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?)*))|([\p{N}]+(?:[.,:/\u066b\u066c][\p{N}]+)*(?![\p{L}\p{N}]))|([\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u200c]*(?:['’.+-][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*\+{0,2})/gu;

/** Scripts that write words without spaces between them; only these need a dictionary. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const thai = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenters = new Map<string, Intl.Segmenter>();

function wordSegmenter(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(locale, segmenter);
  }
  return segmenter;
}

const elision = /^(?:l|d|j|n|m|t|s|c|qu|dell|all|nell|sull|dall|un|quest|gl)'(?=\p{L}{2})/u;
const possessive = /'s?$/;
const nonAscii = /[^\x00-\x7f]/;

/** The key of a word: folded, `l'eau` as `eau`, `Ada's` as `ada`. */
export function wordKey(word: string): string {
  const folded = foldText(word);
  return folded.includes("'") ? folded.replace(elision, '').replace(possessive, '') : folded;
}

/**
 * Words, numbers, emoji, links, e-mail addresses, mentions and redaction marks of a text, in order; punctuation is left out.
 * Unspaced scripts (Japanese, Chinese, Thai …) are cut by `Intl.Segmenter`, all others by letter runs.
 */
export function tokenise(text: string): Token[] {
  const source = text.length > maxLength ? text.slice(0, maxLength) : text;
  const tokens: Token[] = [];
  eachMatch(source, scanner, (match) => {
    const found = match[0];
    const start = match.index;
    if (match[7] === undefined) {
      const kind: TokenKind =
        match[1] !== undefined
          ? 'url'
          : match[2] !== undefined
            ? 'email'
            : match[3] !== undefined
              ? 'mention'
              : match[4] !== undefined
                ? 'mark'
                : match[5] !== undefined
                  ? 'emoji'
                  : 'number';
      tokens.push({ kind, text: found, key: foldText(found), start });
    } else if (nonAscii.test(found) && unspaced.test(found)) {
      const segmenter = wordSegmenter(thai.test(found) ? 'th' : 'ja');
      for (const part of segmenter.segment(found)) {
        if (!part.isWordLike) continue;
        tokens.push({
          kind: 'word',
          text: part.segment,
          key: wordKey(part.segment),
          start: start + part.index,
        });
      }
    } else {
      tokens.push({ kind: 'word', text: found, key: wordKey(found), start });
    }
  });
  return tokens;
}

const countable = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

const link = /https?:\/\/\S+/gi;

/** Number of words (numbers included, links not), without building them where the script has spaces. */
export function countWords(written: string): number {
  const text = written.includes('://') ? written.replace(link, ' ') : written;
  if (nonAscii.test(text) && unspaced.test(text)) {
    return tokenise(text).filter((token) => token.kind === 'word' || token.kind === 'number').length;
  }
  return text.match(countable)?.length ?? 0;
}
