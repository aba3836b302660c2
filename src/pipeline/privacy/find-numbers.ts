import { listMatches } from '../../core/text/each-match.ts';
import { type MaskedText, maskMatches, maskRanges, type Range } from './masked-text.ts';

const start = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;

// ISO 13616: two letters, two check digits, up to 30 characters, usually in groups of four.
const iban = new RegExp(
  `${start}[a-z]{2}\\d{2}(?:[ .-]?[a-z0-9]{4}){2,7}(?:[ .-]?[a-z0-9]{1,3})?${end}`,
  'gu',
);
const uuid = new RegExp(`${start}[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}${end}`, 'gu');
const hex = new RegExp(`${start}(?:0x[0-9a-f]{8,128}|(?=[a-f]{0,128}[0-9])[0-9a-f]{16,128})${end}`, 'gu');
const bech32 = new RegExp(
  `${start}(?:bc1|tb1|ltc1|addr1|cosmos1|lnbc|nostr1|npub1|xmr)[a-z0-9]{16,128}${end}`,
  'gu',
);
// Base58 addresses, keys and tokens: long, with letters and digits.
const token = new RegExp(
  `${start}(?=[a-z_-]{0,200}\\d)(?=[\\d_-]{0,200}[a-z])[a-z0-9_-]{24,200}${end}`,
  'gu',
);
const mac = new RegExp(`${start}(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}${end}`, 'gu');
const ipv6 = /(?<![\p{L}\p{N}:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{1,4}(?![\p{L}\p{N}:])/gu;
const ipv4 = /(?<![\p{L}\p{N}.])(?:\d{1,3}\.){3}\d{1,3}(?![\p{L}\p{N}])(?!\.\d)/gu;
const plusCode =
  /(?<![\p{L}\p{N}])[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}(?![\p{L}\p{N}])/gu;
const threeWords = /\/\/\/\p{L}+\.\p{L}+\.\p{L}+/gu;
const coordinates =
  /[-+]?\d{1,3}[.,]\d{3,}\s?°?\s?[nsewo]?[\s,;/]{1,3}[-+]?\d{1,3}[.,]\d{3,}\s?°?\s?[nsewo]?(?![\p{L}\p{N}])/gu;
const degrees =
  /\d{1,3}\s?°\s?\d{1,2}(?:[.,]\d+)?\s?['′´](?:\s?\d{1,2}(?:[.,]\d+)?\s?(?:"|″|''|”|′′))?\s?[nsewo]?/gu;
const latitude =
  /(?<!\p{L})(?:lat|lon|lng|latitude|longitude|breite|länge)[^\p{L}\d\n]{0,4}[-+]?\d{1,3}[.,]\d{2,}/gu;
const announced =
  /(?:(?<!\p{L})(?:tel|telefono?|telefon(?:nummer)?|phone|fon|handy(?:nummer)?|mobil(?:e|nummer)?|movil|celular|cell|numero|whatsapp|call me (?:at|on)|hp|телефон|тел|номер|هاتف|جوال|رقم|फोन|मोबाइल|नंबर)|☎|📞|📱|電話|电话|手机)[^\p{L}\p{N}\n\u0001]{0,4}?([+(]?\d(?:[^\p{L}\p{N}\n\u0001]{0,2}\d){4,})/gu;
// Any digits with at most four characters between them that are neither letters, digits, % nor currency signs.
const candidate = /(?:\+[\s(]{0,2})?\(?\d(?:[^\p{L}\p{N}%\p{Sc}\u0001]{0,4}\d)*/gu;
const attached = /(?<![\p{L}\p{N}])\p{L}{1,4}[-_]?(?=\d{6,})|(?<=\d{6})\p{L}{1,3}(?![\p{L}\p{N}])/gu;

/** Stands in every long code, every account number, every pair of coordinates. */
const run = /[a-z0-9_-]{16}/;
const ibanStart = /[a-z]{2}\d{2}/;
const decimals = /\d[.,]\d{3}/;

const date =
  /^(?:(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d{2})|((?:19|20)\d{2})([./-])(\d{1,2})\6(\d{1,2}))\.?$/;
const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const timeRange = /^(\d{1,2})[:.]?(\d{2})?[-–](\d{1,2})[:.](\d{2})$/;
const year = /^(?:19|20)\d{2}$/;
const yearRange = /^(?:19|20)\d{2}[-–/](?:(?:19|20)\d{2}|\d{2})$/;
const roundAmount = /^[1-9]\d{0,2}(?:[.,'](?:\d{3}[.,'])*000|0{3,6})$/;
const money = /^\d{1,3}(?:(?:[.,']\d{3})*|\d{0,6})(?:[.,]\d{1,2})?$/;
const currencyBefore = /(?:\p{Sc}|eur|usd|gbp|inr|rs\.?|chf|brl|r\$)\s?$/u;
const currencyAfter =
  /^\s?(?:\p{Sc}|eur|euros?|usd|gbp|chf|inr|dollars?|rupees?|reais|kr|zł|tl|rub|руб|円|元)/u;

const isDate = (atom: string): boolean => {
  const match = date.exec(atom);
  if (match === null) return false;
  const a = Number(match[1] ?? match[7]);
  const b = Number(match[3] ?? match[8]);
  return a >= 1 && b >= 1 && ((a <= 31 && b <= 12) || (a <= 12 && b <= 31));
};
const isTime = (atom: string): boolean => {
  const match = time.exec(atom) ?? timeRange.exec(atom);
  if (match === null) return false;
  const hours = atom.includes('-') || atom.includes('–') ? [match[1], match[3]] : [match[1]];
  const minutes =
    atom.includes('-') || atom.includes('–') ? [match[2] ?? '0', match[4]] : [match[2], match[3] ?? '0'];
  return hours.every((hour) => Number(hour) <= 24) && minutes.every((minute) => Number(minute) < 60);
};
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Whether a group of digits may stay: a date, a time, a year, an amount of money, or simply too few digits to call anyone. */
function harmless(group: string, before: string, after: string): boolean {
  const total = digitsOf(group).length;
  if (group.startsWith('+') && total >= 5) return false;
  const atoms = group.split(/\s+[-–]\s+|[\s,;()]+/).map((atom) => atom.replace(/^[^\d+]+|[^\d]+$/g, ''));
  const priced = currencyBefore.test(before) || currencyAfter.test(after);
  const others = atoms.filter(
    (atom) =>
      atom !== '' && !isDate(atom) && !isTime(atom) && !yearRange.test(atom) && !roundAmount.test(atom),
  );
  if (priced && others.length === 1 && money.test(others[0]!)) return total < 13;
  if (others.some((atom) => /\d{6}/.test(atom))) return false;
  if (total < 7 || others.length === 0) return true;
  if (others.length <= 2 && others.every((atom) => year.test(atom))) return true;
  if (others.length === atoms.length) return false;
  const rest = others.reduce((sum, atom) => sum + digitsOf(atom).length, 0);
  return rest < 5 && !others.some((atom) => /^[+0]/.test(atom) && digitsOf(atom).length >= 3);
}

/** Covers places, codes, account and card numbers, and whatever could be dialled. */
export function findNumbers(masked: MaskedText): void {
  if (/\/\/\//.test(masked.folded)) maskMatches(masked, threeWords, () => '[place]');
  if (/[0-9]/.test(masked.folded)) {
    maskMatches(masked, latitude, () => '[place]');
    // what must stand in a text for a pattern to match is found much faster than the pattern
    const text = masked.folded;
    const hasColon = text.includes(':');
    const hasDash = text.includes('-');
    const hasRun = run.test(text);
    if (decimals.test(text)) maskMatches(masked, coordinates, () => '[place]');
    if (text.includes('°')) maskMatches(masked, degrees, () => '[place]');
    if (text.includes('+')) maskMatches(masked, plusCode, () => '[place]');
    if (hasDash && hasRun) maskMatches(masked, uuid, () => '[code]');
    if (ibanStart.test(text))
      maskMatches(masked, iban, (match) => (digitsOf(match[0]).length >= 8 ? '[number]' : null));
    if (hasRun) maskMatches(masked, bech32, () => '[code]');
    if (hasRun || text.includes('0x')) maskMatches(masked, hex, () => '[code]');
    if (hasRun) maskMatches(masked, token, (match) => (/\d.*\d.*\d/.test(match[0]) ? '[code]' : null));
    if (hasColon || hasDash) maskMatches(masked, mac, () => '[number]');
    if (hasColon) maskMatches(masked, ipv6, () => '[number]');
    if (text.includes('.')) maskMatches(masked, ipv4, () => '[number]');
    maskRanges(
      masked,
      listMatches(masked.folded, announced).flatMap((match) => {
        const end = match.index + match[0].length;
        if (isDate(match[1]!) || isTime(match[1]!)) return [];
        return [{ start: end - match[1]!.length, end, replacement: '[phone]' }];
      }),
    );
    const subject = masked.folded;
    maskMatches(masked, attached, () => '');
    const ranges: Range[] = [];
    for (const match of listMatches(subject, candidate)) {
      let from = match.index;
      // A list ("12, 14, 2007") is not one number.
      for (const part of match[0].split(/(?<=[,;])(?=\s)/)) {
        const start = from + part.length - part.trimStart().length;
        const group = part.trim().replace(/[,;]$/, '');
        const end = start + group.length;
        from += part.length;
        const before = subject.slice(Math.max(0, start - 5), start);
        if (harmless(group, before, subject.slice(end, end + 8))) continue;
        ranges.push({ start, end, replacement: /^[+(0]/.test(group) ? '[phone]' : '[number]' });
      }
    }
    maskRanges(masked, ranges);
  }
}
