/**
 * Calls `visit` for each match of a global pattern, in order. As `matchAll`, which copies the pattern at each call: for
 * short texts that costs more than the search. The pattern may not be used inside `visit`, nor match nothing.
 */
export function eachMatch(text: string, pattern: RegExp, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) visit(match);
}

/** Lists all matches of a global pattern. */
export function listMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  eachMatch(text, pattern, (match) => matches.push(match));
  return matches;
}
