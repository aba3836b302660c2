import { foldMarker, markerIndex } from '../body/marker-index.ts';
import type { SystemEvent, SystemEventType } from '../entry.ts';
import { eventPatterns } from '../locales/event-patterns.ts';
import { moreEventPatterns } from '../locales/more-event-patterns.ts';
import { nameOwner, ownerLabel, splitNames } from './split-names.ts';

type EventMatch = { event: SystemEvent; locale: string };

type Variable = 'a' | 't' | 'x';

type CompiledPattern = {
  readonly type: SystemEventType;
  readonly locale: string;
  readonly rank: number;
  /** One more than there are variables. */
  readonly literals: readonly string[];
  readonly variables: readonly Variable[];
  readonly owner: 'actor' | 'target' | null;
};

/** Patterns by a whole word that a fitting line must hold; in languages without blanks there is none. */
class PatternIndex {
  readonly byWord = new Map<string, CompiledPattern[]>();
  readonly wordless: CompiledPattern[] = [];

  add(pattern: CompiledPattern): void {
    const word = requiredWord(pattern);
    const list = word === null ? this.wordless : this.byWord.get(word);
    if (list === undefined) this.byWord.set(word!, [pattern]);
    else list.push(pattern);
  }
}

type EventPatterns = { readonly all: PatternIndex; readonly byLocale: ReadonlyMap<string, PatternIndex> };

let eventIndex: EventPatterns | null = null;

function buildIndex(): EventPatterns {
  const all = new PatternIndex();
  const byLocale = new Map<string, PatternIndex>();
  let rank = 0;
  for (const [locale, patterns] of Object.entries(eventPatterns)) {
    const own = new PatternIndex();
    for (const [type, text, owner] of [...(moreEventPatterns[locale] ?? []), ...patterns]) {
      const parts = normalise(text).split(/\{([atx])\}/u);
      const pattern: CompiledPattern = {
        type,
        locale,
        rank: rank++,
        literals: parts.filter((_, index) => index % 2 === 0),
        variables: parts.filter((_, index) => index % 2 === 1) as Variable[],
        owner: owner ?? null,
      };
      own.add(pattern);
      all.add(pattern);
    }
    byLocale.set(locale, own);
  }
  return { all, byLocale };
}

/** The longest word of a pattern that stands between blanks, or between a blank and an end of the line. */
function requiredWord({ literals }: CompiledPattern): string | null {
  let longest = '';
  literals.forEach((literal, index) => {
    const words = literal.split(' ');
    words.forEach((word, at) => {
      const openLeft = at === 0 && index > 0;
      const openRight = at === words.length - 1 && index < literals.length - 1;
      if (!openLeft && !openRight && word.length > longest.length) longest = word;
    });
  });
  return longest === '' ? null : longest;
}

const special = /[\u00a0\u200b-\u200f\u061c\u2018-\u201e\u202a-\u202f\u2066-\u2069\ufeff.。।۔]/u;

const marksOfText = /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A text as notices are compared: position by position that of the text without its marks, but for the end. */
function normalise(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(marksOfText, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s*[.。।۔]+$/u, '');
}

/** Longest notice that is compared; longer lines are no notices of WhatsApp. */
const maxNotice = 600;

/**
 * A notice and the locale of its wording; null when no known wording fits. `preferred` is tried first. Where
 * the first `head` units might be a name before `: `, wordings that begin with a name count only when that name
 * ends before them.
 */
export function matchEvent(
  text: string,
  preferred: string | null,
  head = Number.POSITIVE_INFINITY,
): EventMatch | null {
  if (text.length > maxNotice) return null;
  eventIndex ??= buildIndex();
  const { all, byLocale } = eventIndex;
  const compared = normalise(text);
  const line: Line = {
    text: compared,
    source: compared === text ? text : text.replace(marksOfText, ''),
    words: new Set(compared.split(' ')),
  };
  const first = preferred === null ? undefined : byLocale.get(preferred.slice(0, 2));
  return (first && matchByWords(line, first, head)) ?? matchByWords(line, all, head) ?? matchEncryption(text);
}

/** A notice as it is compared, and as it stands: names are cut out of the latter. */
type Line = { readonly text: string; readonly source: string; readonly words: ReadonlySet<string> };

/** Tries the patterns that a line may fit by its words, in the order of the table. */
function matchByWords(line: Line, { byWord, wordless }: PatternIndex, head: number): EventMatch | null {
  const found: CompiledPattern[] = [];
  for (const word of line.words) {
    const patterns = byWord.get(word);
    if (patterns !== undefined) found.push(...patterns);
  }
  found.sort((x, y) => x.rank - y.rank);
  // both lists are in order: nothing but the few found ones needs sorting
  let next = 0;
  for (const pattern of wordless) {
    while (next < found.length && found[next]!.rank < pattern.rank) {
      const match = matchOne(line, found[next++]!, head);
      if (match !== null) return match;
    }
    const match = matchOne(line, pattern, head);
    if (match !== null) return match;
  }
  return matchAny(line, found.slice(next), head);
}

/** The encryption notice in the languages that have no patterns. */
function matchEncryption(text: string): EventMatch | null {
  if (text.length < 30) return null;
  const folded = foldMarker(text);
  for (const { text: start, locale } of markerIndex().encryption) {
    if (folded.startsWith(start)) {
      return { event: { type: 'encryption', actor: null, targets: [] }, locale };
    }
  }
  return null;
}

function matchAny(line: Line, patterns: readonly CompiledPattern[], head: number): EventMatch | null {
  for (const pattern of patterns) {
    const match = matchOne(line, pattern, head);
    if (match !== null) return match;
  }
  return null;
}

function matchOne(line: Line, pattern: CompiledPattern, head: number): EventMatch | null {
  const values = matchPattern(line, pattern);
  if (values === null || (pattern.literals[0] === '' && (values[0]?.length ?? 0) >= head)) return null;
  const { locale, owner, type } = pattern;
  let actor: string | null = owner === 'actor' ? ownerLabel : null;
  let targets: readonly string[] = owner === 'target' ? [ownerLabel] : [];
  pattern.variables.forEach((variable, index) => {
    const value = values[index]!.trim();
    if (variable === 'a') actor = nameOwner(value, locale);
    else if (variable === 't') targets = splitNames(value, locale).map((name) => nameOwner(name, locale));
  });
  return { event: { type, actor, targets }, locale };
}

/** The values of the variables, in order; null when the line does not fit. */
function matchPattern(
  { text: line, source }: Line,
  { literals, variables }: CompiledPattern,
): string[] | null {
  const first = literals[0]!;
  const last = literals[literals.length - 1]!;
  if (!line.startsWith(first) || !line.endsWith(last)) return null;
  if (variables.length === 0) return line === first ? [] : null;
  const values: string[] = [];
  let at = first.length;
  for (let i = 0; i < variables.length; i++) {
    const literal = literals[i + 1]!;
    const isLast = i === variables.length - 1;
    let next = isLast ? line.length - literal.length : line.indexOf(literal, at);
    if (next < at) return null;
    // two names with nothing but a blank between: only two single words can be told apart
    if (!isLast && literal === ' ' && variables[i + 1] !== 'x' && line.slice(at).split(' ').length > 2) {
      const end = line.length - literals[i + 2]!.length;
      if (line.slice(at, end).split(' ').length !== 2) return null;
      next = line.indexOf(' ', at);
    }
    const value = source.slice(at, next);
    if (variables[i] !== 'x' && (value.trim() === '' || value.length > 400)) return null;
    values.push(value);
    at = next + literal.length;
  }
  return values;
}
