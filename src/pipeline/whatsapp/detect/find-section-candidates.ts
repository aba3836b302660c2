import { defaultBlockLimits, newByteFacts, type OpenTranscript, readBlocks } from '../bytes/read-blocks.ts';
import { DateReader } from '../date-order/try-date-orders.ts';
import { matchEvent } from '../events/match-event.ts';
import { ForeignHeaders } from '../header/foreign-headers.ts';
import { HeaderMatcher } from '../header/match-header.ts';
import type { TranscriptProfile } from '../records/transcript-profile.ts';

/** Neighbouring headers of one shape that is not the file's. */
export type SectionCandidate = {
  readonly shape: string;
  /** Its first line, and the line behind it: the next header of another shape, or the end. */
  readonly from: number;
  to: number;
  headers: number;
  /** UTF-16 units from its first line to its end. */
  units: number;
  /** Minute of the last header of the file before it and of the next one behind; null where another section or the end is nearer. */
  readonly before: number | null;
  after: number | null;
  /** It begins as exports do: with the notice of encryption, or of the creation of the group. */
  readonly opens: boolean;
};

/** More sections than phones change their settings: then it is no change of settings. */
export const maxSectionCandidates = 32;

/** Finds where headers of other shapes stand in a file; reads it once. Empty where there are too many. */
export async function findSectionCandidates(
  open: OpenTranscript,
  profile: TranscriptProfile,
): Promise<SectionCandidate[]> {
  const { template, caps } = profile;
  const matcher = new HeaderMatcher(template, profile.dayParts);
  const dates = new DateReader(template, profile.dateOrder, profile.firstYear);
  const foreign = new ForeignHeaders(template);
  const candidates: SectionCandidate[] = [];
  let current: SectionCandidate | null = null;
  let before: number | null = null;
  let line = 0;
  const close = (after: number | null) => {
    if (current !== null) Object.assign(current, { to: line, after });
    current = null;
  };
  const limits = { ...defaultBlockLimits, maxLineBytes: caps.maxLineBytes };
  for await (const block of readBlocks(open, newByteFacts(), limits)) {
    const text = typeof block === 'string' ? block : block.text(0, block.bytes.length);
    for (let at = 0; at < text.length; line++) {
      const found = text.indexOf('\n', at);
      const next = (found < 0 ? text.length : found) + 1;
      const end = next - 1 > at && text.charCodeAt(next - 2) === 0x0d ? next - 2 : next - 1;
      if (matcher.match(text, at, end) >= 0) {
        const { fields, month, era } = matcher;
        const days = dates.days(fields, month, era);
        if (!Number.isNaN(days)) {
          before = days * 1440 + matcher.minuteOfDay();
          close(before);
        }
      } else {
        const shape = foreign.shapeOf(text, at, end);
        if (shape !== null && shape !== (current as SectionCandidate | null)?.shape) {
          close(null);
          if (candidates.length >= maxSectionCandidates) return [];
          const opens = /^(create|encryption)$/u.test(firstEvent(text.slice(at, end)) ?? '');
          current = { shape, from: line, to: line, headers: 0, units: 0, before, after: null, opens };
          candidates.push(current);
          before = null;
        }
        if (current !== null) {
          if (shape !== null) current.headers++;
          current.units += next - at;
        }
      }
      at = next;
    }
  }
  close(null);
  return candidates;
}

/** The event of a line whose header is not known: that of what stands behind a joiner or a name. */
function firstEvent(line: string): string | null {
  const starts = [...line.matchAll(/ - |\] |: \u200e?/gu)].map(({ index, 0: sign }) => index + sign.length);
  for (const start of starts.slice(0, 8)) {
    const match = matchEvent(line.slice(start), null);
    if (match !== null) return match.event.type;
  }
  return null;
}
