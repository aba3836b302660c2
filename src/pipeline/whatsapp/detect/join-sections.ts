import type { Evidence } from '../date-order/decide-date-order.ts';
import type { WeekCount } from '../date-order/try-date-orders.ts';
import type { EntryKind } from '../entry.ts';
import type { Section, TranscriptProfile } from '../records/transcript-profile.ts';
import { newCounts } from './recount-transcript.ts';

const weakest: readonly Evidence[] = ['assumed', 'inferred', 'settled'];

/** One profile of a file in sections: what the first header taught, and the sums of all. `other`: headers that stay text. */
export function joinSections(
  whole: TranscriptProfile,
  sections: readonly Section[],
  other: number,
): TranscriptProfile {
  const parts = sections.map(({ profile }) => profile);
  const sum = (count: (part: TranscriptProfile) => number): number =>
    parts.reduce((total, part) => total + count(part), 0);
  const counts = newCounts();
  const weeks = new Map<number, WeekCount>();
  const authors = new Map<string, number>();
  let entries = 0;
  for (const part of parts) {
    for (const kind of Object.keys(counts) as EntryKind[]) counts[kind] += part.counts[kind];
    for (const { name, count } of part.authors) authors.set(name, (authors.get(name) ?? 0) + count);
    for (const [week, { entries: of, lastIndex }] of part.weeks) {
      weeks.set(week, { entries: of + (weeks.get(week)?.entries ?? 0), lastIndex: lastIndex + entries });
    }
    entries += part.entries;
  }
  const unsure = parts.reduce((low, part) =>
    weakest.indexOf(part.dateOrderEvidence) < weakest.indexOf(low.dateOrderEvidence) ? part : low,
  );
  return {
    ...whole,
    sections,
    otherHeaders: other,
    linesBefore: sections[0]!.from + parts[0]!.linesBefore,
    cappedMessages: sum((part) => part.cappedMessages),
    dayParts: parts.flatMap(({ dayParts }) => dayParts),
    hoursEndAtTwelve: parts.some(({ hoursEndAtTwelve }) => hoursEndAtTwelve),
    dateOrderEvidence: unsure.dateOrderEvidence,
    dateOrderReason: unsure.dateOrderReason,
    impossibleDates: sum((part) => part.impossibleDates),
    quoted: parts.flatMap(({ quoted }) => quoted),
    language: whole.language ?? parts.find(({ language }) => language !== null)?.language ?? null,
    authors: [...authors]
      .map(([name, count]) => ({ name, count }))
      .sort((x, y) => y.count - x.count || (x.name < y.name ? -1 : 1)),
    untrackedAuthors: sum((part) => part.untrackedAuthors),
    sawMarks: parts.some(({ sawMarks }) => sawMarks),
    entries,
    counts,
    firstMinute: Math.min(...parts.map(({ firstMinute }) => firstMinute)),
    lastMinute: Math.max(...parts.map(({ lastMinute }) => lastMinute)),
    inversions: sum((part) => part.inversions) + countStepsBack(parts),
    weeks,
    recordIndex: null,
  };
}

/** Sections that begin before the one in front of them ends. */
function countStepsBack(parts: readonly TranscriptProfile[]): number {
  return parts.filter((part, at) => at > 0 && part.firstMinute < parts[at - 1]!.lastMinute).length;
}
