import { type Calendar, calendarOfYear } from './read-calendar.ts';
import { type Joiner, type Stamp, type StampToken, tokeniseStamp } from './tokenise-stamp.ts';
import { isNeutralWord, understandWord } from './understand-word.ts';

/** Number slots: date fields in the order of the text (0–2), hour, minute, second. */
export const hourSlot = 3;
export const minuteSlot = 4;
export const secondSlot = 5;

export type WordRole = 'part' | 'month' | 'era' | 'noise';

export type TemplateStep =
  | { readonly kind: 'number'; readonly slot: number }
  | { readonly kind: 'word'; readonly role: WordRole }
  | { readonly kind: 'blank' }
  | { readonly kind: 'mark'; readonly text: string };

/** The header of one chat, learned from its lines. Plain data: it survives JSON. */
export type HeaderTemplate = {
  readonly platform: 'android' | 'ios' | 'web';
  readonly joiner: Joiner;
  readonly steps: readonly TemplateStep[];
  /** How many of the date fields are numbers; the month may be a word, the year may be missing. */
  readonly dateNumbers: 1 | 2 | 3;
  readonly monthWord: 'before' | 'after' | null;
  readonly hasYear: boolean;
  readonly hasSeconds: boolean;
  readonly calendar: Calendar;
  /** The sign between the first two date fields. */
  readonly separator: string;
  /** Every date field of the sample below 10 was written with a leading zero. */
  readonly padded: boolean;
  /** A line of the file, for people: digits as they stand. */
  readonly example: string;
};

type Roles = { readonly slots: readonly number[]; readonly dates: number; readonly score: number };

const timeSigns = new Set([':', '：', '時', '时', '시', '点', '點']);
const clockWords = /^(h|hod|hodź|uhr|u|st|klo|min|m)$/iu;

type Candidate = { stamp: Stamp; line: string };

type Vote = { shape: string; first: number; count: number; samples: Candidate[] };

/** Collects candidate lines and finds the header that most of them share. */
export class TemplateVoter {
  readonly #votes = new Map<string, Vote>();
  #lines = 0;

  /** Number of lines that could be a header of some kind. */
  candidates = 0;

  /** Looks at one line (`[from, end)` of a text). */
  add(text: string, from: number, end: number): void {
    const order = this.#lines++;
    for (const stamp of tokeniseStamp(text, from, end)) {
      if (assignRoles(stamp.tokens) === null) continue;
      this.candidates++;
      let vote = this.#votes.get(stamp.shape);
      if (vote === undefined) {
        if (this.#votes.size >= 256) break;
        vote = { shape: stamp.shape, first: order, count: 0, samples: [] };
        this.#votes.set(stamp.shape, vote);
      }
      vote.count++;
      if (vote.samples.length < 96) vote.samples.push({ stamp, line: text.slice(from, stamp.bodyStart) });
      break;
    }
  }

  /** Lines seen so far. */
  get lines(): number {
    return this.#lines;
  }

  /** The winning template, how many lines carry it, and on which line it first stood; null when there is none. */
  decide(): { template: HeaderTemplate; count: number; first: number } | null {
    let best: Vote | null = null;
    for (const vote of this.#votes.values()) {
      if (best === null || vote.count > best.count) best = vote;
    }
    if (best === null) return null;
    return { template: buildTemplate(best.samples), count: best.count, first: best.first };
  }
}

/** The texts of the tokens between two positions, blanks dropped. */
function between(tokens: readonly StampToken[], from: number, to: number): StampToken[] {
  return tokens.slice(from, to).filter((token) => token.kind !== 'blank');
}

/** Says which numbers of a header are its date and which its time, or null where no reading makes sense. */
export function assignRoles(tokens: readonly StampToken[]): Roles | null {
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
  tokens: readonly StampToken[],
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

function buildTemplate(samples: readonly Candidate[]): HeaderTemplate {
  const readings = new Map<string, { roles: Roles; count: number; sample: Candidate }>();
  for (const sample of samples) {
    const roles = assignRoles(sample.stamp.tokens);
    if (roles === null) continue;
    const key = roles.slots.join();
    const reading = readings.get(key);
    if (reading) reading.count++;
    else readings.set(key, { roles, count: 1, sample });
  }
  const [winner] = [...readings.values()].sort((a, b) => b.count - a.count);
  const { roles, sample } = winner!;
  const { tokens, joiner } = sample.stamp;
  const wordRoles = assignWordRoles(samples, tokens, roles);
  let number = 0;
  const steps = tokens.map((token, index): TemplateStep => {
    if (token.kind === 'number') return { kind: 'number', slot: roles.slots[number++]! };
    if (token.kind === 'word') return { kind: 'word', role: wordRoles.get(index) ?? 'noise' };
    return token.kind === 'blank' ? { kind: 'blank' } : { kind: 'mark', text: token.text };
  });
  const monthAt = steps.findIndex((step) => step.kind === 'word' && step.role === 'month');
  const firstDate = steps.findIndex((step) => step.kind === 'number' && step.slot === 0);
  const hasMonth = monthAt >= 0 && roles.dates < 3;
  const hasSeconds = roles.slots.includes(secondSlot);
  const hasYear = roles.dates === 3 || (roles.dates === 2 && hasMonth);
  const separator = tokens.slice(firstDate + 1).find((token) => token.kind === 'mark');
  return {
    platform: joiner === 'dash' ? 'android' : joiner === 'bracket' && !hasSeconds ? 'web' : 'ios',
    joiner,
    steps,
    dateNumbers: roles.dates as 1 | 2 | 3,
    monthWord: hasMonth ? (monthAt < firstDate ? 'before' : 'after') : null,
    hasYear,
    hasSeconds,
    calendar: learnCalendar(samples, roles, steps, hasYear),
    separator: separator?.kind === 'mark' ? separator.text : ' ',
    padded: samples.every(({ stamp }) => isPadded(stamp.tokens, roles)),
    example: sample.line.slice(0, 96),
  };
}

function isPadded(tokens: readonly StampToken[], roles: Roles): boolean {
  let number = 0;
  return tokens.every((token) => {
    if (token.kind !== 'number') return true;
    return roles.slots[number++]! > 2 || token.width > 1;
  });
}

/** Which of the word places tells the part of the day, the month, the era. */
function assignWordRoles(
  samples: readonly Candidate[],
  tokens: readonly StampToken[],
  roles: Roles,
): Map<number, WordRole> {
  const result = new Map<number, WordRole>();
  const places = tokens.flatMap((token, index) => (token.kind === 'word' ? [index] : []));
  const slotsAt = new Map<number, number>();
  let number = 0;
  tokens.forEach((token, index) => {
    if (token.kind === 'number') slotsAt.set(index, roles.slots[number++]!);
  });
  let bestPart = { place: -1, score: 0 };
  for (const place of places) {
    const words = new Set<string>();
    for (const { stamp } of samples) {
      const token = stamp.tokens[place];
      if (token?.kind === 'word') words.add(token.text);
    }
    const meanings = [...words].map(understandWord);
    const previous = slotNear(tokens, slotsAt, place, -1);
    const next = slotNear(tokens, slotsAt, place, 1);
    const inTime = (previous ?? 0) >= hourSlot && (next ?? 0) >= hourSlot;
    const besideDate = (previous !== null && previous < hourSlot) || (next !== null && next < hourSlot);
    if (roles.dates < 3 && meanings.every((meaning) => meaning.month > 0)) {
      result.set(place, 'month');
      continue;
    }
    const partScore = meanings.filter((meaning) => meaning.part > 0).length / meanings.length;
    const touchesTime = (previous ?? 0) >= hourSlot || (next ?? 0) >= hourSlot;
    if (touchesTime && !inTime && partScore > bestPart.score) bestPart = { place, score: partScore };
    const glued = tokens[place + 1]?.kind === 'number' || previous !== null;
    if (besideDate && glued && meanings.some((meaning) => meaning.era !== null)) {
      result.set(place, 'era');
      continue;
    }
    // a word we do not know beside the time of a clock that never passes 12 may well be a day part
    const unknown = [...words].some((word) => !isNeutralWord(word));
    const hours = samples.map(({ stamp }) => slotValue(stamp.tokens, roles, hourSlot));
    if (touchesTime && !inTime && unknown && hours.every((hour) => hour <= 12) && bestPart.score === 0) {
      const score = words.size > 1 ? 0.5 : 0.25;
      if (score > bestPart.score) bestPart = { place, score };
    }
  }
  if (bestPart.place >= 0) result.set(bestPart.place, 'part');
  return result;
}

function slotNear(
  tokens: readonly StampToken[],
  slotsAt: ReadonlyMap<number, number>,
  place: number,
  step: 1 | -1,
): number | null {
  for (let at = place + step; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at]!;
    if (token.kind === 'number') return slotsAt.get(at) ?? null;
    if (token.kind === 'mark' && !/^[(（)#]$/u.test(token.text)) return null;
    if (token.kind === 'word') return null;
  }
  return null;
}

function slotValue(tokens: readonly StampToken[], roles: Roles, slot: number): number {
  let number = 0;
  for (const token of tokens) {
    if (token.kind === 'number' && roles.slots[number++] === slot) return token.value;
  }
  return -1;
}

function learnCalendar(
  samples: readonly Candidate[],
  roles: Roles,
  steps: readonly TemplateStep[],
  hasYear: boolean,
): Calendar {
  const votes = new Map<Calendar, number>();
  const vote = (calendar: Calendar | null) => {
    if (calendar !== null) votes.set(calendar, (votes.get(calendar) ?? 0) + 1);
  };
  const eraAt = steps.findIndex((step) => step.kind === 'word' && step.role === 'era');
  for (const { stamp } of samples) {
    if (eraAt >= 0) {
      const token = stamp.tokens[eraAt];
      if (token?.kind === 'word') vote(understandWord(token.text).era?.calendar ?? null);
      continue;
    }
    if (!hasYear) continue;
    const fields = [0, 1, 2]
      .map((slot) => slotValue(stamp.tokens, roles, slot))
      .filter((value) => value > 31);
    for (const value of fields) vote(calendarOfYear(value));
  }
  let best: Calendar = 'gregorian';
  for (const [calendar, count] of votes) if (count > (votes.get(best) ?? 0)) best = calendar;
  return best;
}
