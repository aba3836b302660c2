import { type Calendar, calendarOfYear } from '../dates/read-calendar.ts';
import { assignRoles, hourSlot, type Roles, secondSlot } from './assign-roles.ts';
import { assignWordRoles, slotValue, type WordRole } from './assign-word-roles.ts';
import { type Joiner, type Timestamp, type TimestampToken, tokeniseTimestamp } from './tokenise-timestamp.ts';
import { understandWord } from './understand-word.ts';

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
  /** Some date field, and some hour, below 10 was written with a leading zero. */
  readonly zeroInDate: boolean;
  readonly zeroInHour: boolean;
  /** A line of the file, for people: digits as they stand. */
  readonly example: string;
};

type Candidate = { timestamp: Timestamp; line: string };

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
    for (const timestamp of tokeniseTimestamp(text, from, end)) {
      if (assignRoles(timestamp.tokens) === null) continue;
      this.candidates++;
      let vote = this.#votes.get(timestamp.shape);
      if (vote === undefined) {
        if (this.#votes.size >= 256) break;
        vote = { shape: timestamp.shape, first: order, count: 0, samples: [] };
        this.#votes.set(timestamp.shape, vote);
      }
      vote.count++;
      if (vote.samples.length < 96)
        vote.samples.push({ timestamp, line: text.slice(from, timestamp.bodyStart) });
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
    // an export begins with its own header, and a message may hold more pasted ones of another phone
    for (const vote of this.#votes.values()) {
      if (vote.first === 0 && (vote.count * 100 >= best.count || vote.count >= 3)) best = vote;
    }
    return { template: buildTemplate(best.samples), count: best.count, first: best.first };
  }
}

function buildTemplate(samples: readonly Candidate[]): HeaderTemplate {
  const readings = new Map<string, { roles: Roles; count: number; sample: Candidate }>();
  for (const sample of samples) {
    const roles = assignRoles(sample.timestamp.tokens);
    if (roles === null) continue;
    const key = roles.slots.join();
    const reading = readings.get(key);
    if (reading) reading.count++;
    else readings.set(key, { roles, count: 1, sample });
  }
  const [winner] = [...readings.values()].sort((a, b) => b.count - a.count);
  const { roles, sample } = winner!;
  const { tokens, joiner } = sample.timestamp;
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
    padded: samples.every(({ timestamp }) => isPadded(timestamp.tokens, roles)),
    zeroInDate: samples.some(({ timestamp }) => hasZero(timestamp.tokens, roles, (slot) => slot < hourSlot)),
    zeroInHour: samples.some(({ timestamp }) =>
      hasZero(timestamp.tokens, roles, (slot) => slot === hourSlot),
    ),
    example: sample.line.slice(0, 96),
  };
}

function isPadded(tokens: readonly TimestampToken[], roles: Roles): boolean {
  let number = 0;
  return tokens.every((token) => {
    if (token.kind !== 'number') return true;
    return roles.slots[number++]! > 2 || token.width > 1;
  });
}

function hasZero(
  tokens: readonly TimestampToken[],
  roles: Roles,
  isAsked: (slot: number) => boolean,
): boolean {
  let number = 0;
  return tokens.some(
    (token) =>
      token.kind === 'number' && isAsked(roles.slots[number++]!) && token.width === 2 && token.value < 10,
  );
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
  for (const { timestamp } of samples) {
    if (eraAt >= 0) {
      const token = timestamp.tokens[eraAt];
      if (token?.kind === 'word') vote(understandWord(token.text).era?.calendar ?? null);
      continue;
    }
    if (!hasYear) continue;
    const fields = [0, 1, 2]
      .map((slot) => slotValue(timestamp.tokens, roles, slot))
      .filter((value) => value > 31);
    for (const value of fields) vote(calendarOfYear(value));
  }
  let best: Calendar = 'gregorian';
  for (const [calendar, count] of votes) if (count > (votes.get(best) ?? 0)) best = calendar;
  return best;
}
