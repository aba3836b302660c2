import { AuthorTable } from '../authors/author-table.ts';
import { eachLine } from '../bytes/each-line.ts';
import { decodeHead } from '../bytes/read-blocks.ts';
import { matchEvent } from '../events/match-event.ts';
import { type HeaderTemplate, TemplateVoter } from '../header/learn-template.ts';
import { HeaderMatcher } from '../header/match-header.ts';

/** Bytes of a file that are looked at. */
const headBytes = 65_536;
/** Headers whose author is looked at. */
const maxHeaders = 2000;

const logLevels =
  /^[\W_]*(trace|debug|info|notice|warn|warning|err|error|crit|critical|fatal|severe|verbose|emerg|alert|panic)\b|\.(trace|debug|info|notice|warning|error|critical|alert|emergency)$/iu;

/** What the lines of a text say about being a chat. */
export type HeaderCount = {
  readonly lines: number;
  readonly headers: number;
  /** The first line with text carries a header. */
  readonly firstLine: boolean;
  /** Share of headers followed by a plausible author or a notice of WhatsApp: logs and IRC have neither. */
  readonly trust: number;
};

/**
 * How much a file looks like a WhatsApp transcript, 0–1, by its first 64 KiB: lines that carry one and the same
 * header, most of all the first one, followed by authors. Everything else in an archive stays below 0.3.
 */
export function scoreTranscript(head: Uint8Array): number {
  const text = decodeHead(head.subarray(0, headBytes));
  const voter = new TemplateVoter();
  eachFullLine(text, (from, end) => voter.add(text, from, end));
  const winner = voter.decide();
  if (winner === null) return 0;
  const { headers, lines, firstLine, trust } = countHeaders(text, winner.template);
  if (headers === 0) return 0;
  const share = Math.min(1, headers / lines);
  const score = firstLine ? 0.6 + 0.4 * share : Math.min(0.6, share * 2);
  return score * trust;
}

/** Counts the headers of one template in a text. */
export function countHeaders(text: string, template: HeaderTemplate): HeaderCount {
  const matcher = new HeaderMatcher(template);
  const authors = new AuthorTable(256, false);
  let lines = 0;
  let headers = 0;
  let believed = 0;
  let firstLine = false;
  let events = 0;
  eachFullLine(text, (from, end) => {
    lines++;
    const body = matcher.match(text, from, end);
    if (body < 0) return;
    if (lines === 1) firstLine = true;
    if (headers++ >= maxHeaders) return;
    const author = authors.find(text, body, end);
    const line = text.slice(body, Math.min(end, body + 300));
    const isName = author !== null && !logLevels.test(author.name) && !/^[<*]/u.test(author.name);
    if (isName) believed++;
    else if (events++ < 100 && matchEvent(line, null) !== null) believed++;
  });
  const asked = Math.min(headers, maxHeaders);
  // not one name and not one known notice: no chat; few of them: a group of newcomers in a rare language
  let trust = believed === 0 ? 0.05 : Math.min(1, 0.25 + (believed / asked) * 10);
  // no phone writes seconds before a dash, but logs do
  if (template.joiner === 'dash' && template.hasSeconds) trust *= 0.5;
  return { lines, headers, firstLine, trust };
}

/** Lines with more than blanks. */
function eachFullLine(text: string, visit: (from: number, end: number) => void): void {
  eachLine(text, (from, end) => {
    if (end - from > 200 || text.slice(from, end).trim() !== '') visit(from, end);
  });
}
