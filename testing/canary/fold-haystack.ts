/** What is searched: the same bytes, read in every way in which a form may hide in them. */
export type Views = {
  /** Folded: NFKC, small, without accents, digits as ASCII, invisible characters gone, white space as one blank. */
  readonly folded: string;
  /** Folded, letters and digits only. */
  readonly compact: string;
  /** Runs of digits with what people write between them gone; blanks between the runs. */
  readonly digits: string;
};

const invisible = /[\p{Cf}\ufe00-\ufe0f\u034f]/gu;
const marks = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const decimal = /\p{Nd}/gu;

/** A plain shape of text that is independent of the product's own folding, so that a mistake there is not repeated here. */
export function foldPlain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(invisible, '')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replace(decimal, (digit) => String(digitValue(digit)))
    .replace(/\s+/g, ' ');
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

export function compactOf(folded: string): string {
  return folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The views of a text. */
export function viewsOf(text: string): Views {
  const folded = foldPlain(text);
  return {
    folded,
    compact: compactOf(folded),
    digits: folded.replace(/(?<=\d)[ ().\-/+_#]{1,3}(?=\d)/g, '').replace(/[^\d]+/g, ' '),
  };
}

/** A text with what its encodings hide: percent signs, JSON and HTML escapes, base64, each two layers deep. */
export function unwrapText(text: string): string[] {
  const found = new Set([text]);
  let layer = [text];
  for (let depth = 0; depth < 2; depth++) {
    const next: string[] = [];
    for (const each of layer)
      for (const decoded of [decodePercent(each), decodeEscapes(each), ...decodeBase64(each)])
        if (!found.has(decoded)) {
          found.add(decoded);
          next.push(decoded);
        }
    layer = next;
  }
  return [...found];
}

function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.match(/[0-9a-fA-F]{2}/g)!, (pair) => Number.parseInt(pair, 16));
    return new TextDecoder().decode(bytes);
  });
}

function decodeEscapes(text: string): string {
  return text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#x([0-9a-fA-F]{1,6});/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('\\"', '"')
    .replaceAll('\\/', '/')
    .replaceAll('\\n', '\n');
}

/** Runs that are base64 of readable text; a hash is base64 of noise and is left alone. */
function decodeBase64(text: string): string[] {
  const texts: string[] = [];
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{8,}={0,2}/g)) {
    const decoded = Buffer.from(run, 'base64').toString('utf8');
    if (decoded.length > 3 && !/[\ufffd\u0000-\u0008]/.test(decoded)) texts.push(decoded);
  }
  return texts.length === 0 ? [] : [texts.join('\n')];
}
