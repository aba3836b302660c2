import { calendarOfYear } from '../dates/read-calendar.ts';
import type { TimestampToken } from './tokenise-timestamp.ts';
import { understandWord } from './understand-word.ts';

/** Number slots: date fields in the order of the text (0–2), hour, minute, second. */
export const hourSlot = 3;
export const secondSlot = 5;

/** What each number of a header is (`slots`), and how many of them are its date. */
export type Roles = { readonly slots: readonly number[]; readonly dates: number; readonly score: number };

const timeSigns = new Set([':', '：', '時', '时', '시', '点', '點']);
const clockWords = /^(h|hod|hodź|uhr|u|st|klo|min|m)$/iu;

/** The texts of the tokens between two positions, blanks dropped. */
function between(tokens: readonly TimestampToken[], from: number, to: number): TimestampToken[] {
  return tokens.slice(from, to).filter((token) => token.kind !== 'blank');
}

/** Says which numbers of a header are its date and which its time, or null where no reading makes sense. */
export function assignRoles(tokens: readonly TimestampToken[]): Roles | null {
  const at: number[] = [];
  const values: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'number') {
      at.push(index);
      values.push(token.value);
    }
  });
  const count = at.length;
  if (count < 3 || count > 6) return null;
  const hasMonth = tokens.some((token) => token.kind === 'word' && understandWord(token.text).month > 0);
  let best: Roles | null = null;
  for (const timeFirst of [false, true]) {
    for (const length of [2, 3]) {
      const dates = count - length;
      if (dates < 1 || dates > 3) continue;
      const timeFrom = timeFirst ? 0 : dates;
      const dateFrom = timeFirst ? length : 0;
      const score = scoreRoles(tokens, at, values, { timeFrom, length, dateFrom, dates, hasMonth });
      if (score === null || (best !== null && best.score >= score + (timeFirst ? 0 : 1))) continue;
      const slots: number[] = [];
      for (let i = 0; i < count; i++) {
        const inTime = i >= timeFrom && i < timeFrom + length;
        slots.push(inTime ? hourSlot + i - timeFrom : i - dateFrom);
      }
      best = { slots, dates, score: score + (timeFirst ? 0 : 1) };
    }
  }
  return best;
}

type Split = { timeFrom: number; length: number; dateFrom: number; dates: number; hasMonth: boolean };

function scoreRoles(
  tokens: readonly TimestampToken[],
  at: readonly number[],
  values: readonly number[],
  { timeFrom, length, dateFrom, dates, hasMonth }: Split,
): number | null {
  if (values[timeFrom]! > 24 || values[timeFrom + 1]! > 59) return null;
  if (length === 3 && values[timeFrom + 2]! > 60) return null;
  let score = 0;
  for (let i = timeFrom; i < timeFrom + length; i++) {
    const token = tokens[at[i]!]!;
    if (token.kind === 'number' && token.width > 2) return null;
    if (i === timeFrom) continue;
    const signs = between(tokens, at[i - 1]! + 1, at[i]!);
    const [sign] = signs;
    if (signs.length !== 1 || sign === undefined) return null;
    if (sign.kind === 'mark' && timeSigns.has(sign.text)) score += 4;
    else if (sign.kind === 'mark' && (sign.text === '.' || sign.text === '分' || sign.text === '분'))
      score += 1;
    else if (sign.kind === 'word' && clockWords.test(sign.text)) score += 2;
    else return null;
  }
  for (let i = dateFrom + 1; i < dateFrom + dates; i++) {
    const signs = between(tokens, at[i - 1]! + 1, at[i]!);
    if (signs.length > 3) return null;
    for (const sign of signs) {
      if (sign.kind === 'mark' && (sign.text === ':' || sign.text === '：')) return null;
      if (sign.kind === 'mark' && sign.text === ',' && !hasMonth) score -= 3;
      if (sign.kind === 'word' && !hasMonth && understandWord(sign.text).era === null) score -= 3;
    }
    if (signs.length === 0) score -= 2;
  }
  // between date and time a colon would glue what does not belong together
  const edge = timeFrom > dateFrom ? timeFrom : dateFrom;
  const gap = between(tokens, at[edge - 1]! + 1, at[edge]!);
  if (gap.some((token) => token.kind === 'mark' && timeSigns.has(token.text))) return null;
  if (dates === 3 || (dates === 2 && hasMonth)) score += 3;
  else if (dates === 1 && !hasMonth) return null;
  else if (dates === 2 && score < 4) return null;
  if (!isPlausibleDate(values.slice(dateFrom, dateFrom + dates), hasMonth)) return null;
  return score;
}

function isPlausibleDate(fields: readonly number[], hasMonth: boolean): boolean {
  const small = fields.filter((value) => value >= 1 && value <= 31).length;
  if (fields.length === 1) return small === 1;
  if (fields.length === 2 && !hasMonth) return small === 2 && fields.some((value) => value <= 12);
  const large = fields.filter((value) => value > 31);
  if (large.length > 1 || large.some((value) => calendarOfYear(value) === null)) return false;
  if (fields.length === 2) return small >= 1;
  if (fields[1]! > 31) return false;
  return small >= 2 && fields.some((value) => value >= 1 && value <= 12);
}
