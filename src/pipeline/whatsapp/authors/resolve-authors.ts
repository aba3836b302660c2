import { matchEvent } from '../events/match-event.ts';
import { type Author, AuthorTable, settleLongNames } from './author-table.ts';

/** What the whole file taught about the words before `: `. Plain data. */
export type ResolvedAuthors = {
  /** Prefixes that are the beginning of a notice. */
  readonly systemPrefixes: readonly string[];
  /** Names under which only notices stand: on iOS the group itself, or somebody who only acted. */
  readonly noticePrefixes: readonly string[];
  /** Names that hold a `: ` themselves. */
  readonly longNames: readonly string[];
  /** The name of the group, where the notices stand under it. */
  readonly group: string | null;
};

/** Whether a quotation opens in a prefix and does not close: `Ada changed the subject to "Trip`. */
export function hasOpenQuote(prefix: string): boolean {
  let straight = 0;
  let depth = 0;
  for (const sign of prefix) {
    if (sign === '"') straight++;
    if ('“«「『„‹《'.includes(sign)) depth++;
    if ('”»」』›》'.includes(sign)) depth--;
  }
  // one within a word opens nothing: inches, and abbreviations in Hebrew
  if (straight % 2 === 1 && /(^|[\s(])"[^"]*$/u.test(prefix)) return true;
  // „Ada“ closes with the sign that opens in English
  return depth > 0 && !(prefix.includes('„') && prefix.includes('“'));
}

/** Words after a name that are no part of one: not capitalised, in scripts that could. */
function plainWordsAfter(prefix: string, name: string): number {
  return prefix
    .slice(name.length)
    .split(/\s+/u)
    .filter((word) => word !== '' && !/^\p{Lu}/u.test(word)).length;
}

/** Whether the first line of a prefix is worded like a notice that began before the colon. */
function isNotice({ sample, prefix }: Author): boolean {
  return sample !== null && matchEvent(sample, null, prefix.length) !== null;
}

/** A prefix seen once or twice that reads like a notice. */
function isNoticePrefix(author: Author, names: readonly string[]): boolean {
  if (author.count > 2) return hasOpenQuote(author.prefix) && isNotice(author);
  if (hasOpenQuote(author.prefix)) return true;
  if (isNotice(author)) return true;
  if (author.sample === null) return false;
  return names.some(
    (name) =>
      name !== author.prefix &&
      author.prefix.startsWith(`${name} `) &&
      plainWordsAfter(author.prefix, name) >= 3,
  );
}

export function resolveAuthors(
  table: AuthorTable,
  platform: 'android' | 'ios' | 'web',
  sawMarks: boolean,
): ResolvedAuthors {
  const { authors } = table;
  // the most frequent names suffice: a notice about a rare one is known by its wording
  const names = authors
    .filter((author) => author.count >= 2 && author.prefix.length >= 2)
    .sort((x, y) => y.count - x.count)
    .slice(0, 200)
    .map((author) => author.prefix);
  const systemPrefixes: string[] = [];
  const noticePrefixes: string[] = [];
  const longNames: string[] = [];
  const known = new Set(authors.map((author) => author.name.replace(/^~[\s\u00a0\u202f]*/u, '')));
  const isKnown = (name: string) => known.has(name);
  let group: Author | null = null;
  for (const author of authors) {
    if (isNoticePrefix(author, names)) {
      systemPrefixes.push(author.prefix);
      continue;
    }
    longNames.push(...settleLongNames(author, isKnown));
    if (platform === 'android') continue;
    const onlyNotices = author.notices > 0 && author.notices === author.count;
    // where notices have kept their marks, a sentence without one is somebody's
    const worded = author.onlyEvents && author.count >= 2 && (!sawMarks || author.notices > 0);
    if (!onlyNotices && !worded) continue;
    noticePrefixes.push(author.prefix);
    if (author.selfNotices === 0 && (group === null || author.count > group.count)) group = author;
  }
  return { systemPrefixes, noticePrefixes, longNames, group: group?.name ?? null };
}

/** Returns the table of the second pass, with the roles that were learned. */
export function tableOfResolved(resolved: ResolvedAuthors, maxAuthors: number): AuthorTable {
  const table = new AuthorTable(maxAuthors, false);
  for (const prefix of resolved.systemPrefixes) table.add(prefix).role = 'system';
  for (const prefix of resolved.noticePrefixes) table.add(prefix).role = 'group';
  for (const name of resolved.longNames) {
    const first = table.add(name.slice(0, name.indexOf(': ')));
    first.longNames = [...first.longNames, name];
  }
  return table;
}
