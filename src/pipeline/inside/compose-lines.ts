import type {
  Citation,
  Decision,
  InsideLine,
  OpenQuestion,
} from '@beacon-pulse/contracts/src/inside/common.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { dayOfMinute, daysOfDay, localTime } from '../../core/time.ts';
import type { SourceName } from '../../storage/repositories/sources.ts';
import type { CitedMessage, CitedMessages } from '../digests/cited-messages.ts';
import type { Names } from './read-names.ts';

/** Where lines stand: what their citations lead to. */
export type Place = {
  /** Slug of the community. */
  readonly community: string;
  readonly source: SourceName;
  readonly week: string;
  readonly names: Names;
  /** Left out by older versions, until the week is derived again. */
  readonly cited: CitedMessages | undefined;
};

type CitingLine = { readonly text: string; readonly cites: readonly string[] };

const maxCites = 20;

/** Leads to a message and its neighbours. */
export const evidencePath = (community: string, source: string, week: string, id: string): string =>
  `/api/communities/${community}/evidence/${source}/${week}/${id}`;

const authorOf = (message: CitedMessage | undefined, names: Names): string | null =>
  message === undefined
    ? null
    : ((message.person === null ? null : names.nameOf(message.person)) ?? message.name);

const timeOf = (message: CitedMessage | undefined): string | null =>
  message === undefined ? null : localTime(message.minute);

function composeCites({ cites }: CitingLine, { community, source, week, names, cited }: Place): Citation[] {
  return cites.slice(0, maxCites).map((id) => ({
    message_id: id,
    at: timeOf(cited?.[id]),
    author: authorOf(cited?.[id], names),
    evidence: evidencePath(community, source.slug, week, id),
  }));
}

/** Lines without those that rest on a message of somebody who is left out, or on one whose author nobody knows then. */
export function listQuotable<Line extends CitingLine>(
  lines: readonly Line[],
  { names, cited }: Place,
): readonly Line[] {
  if (names.isNobody) return lines;
  return lines.filter(({ cites }) =>
    cites.every((id) => {
      const message = cited?.[id];
      if (message === undefined) return false;
      return !names.isLeftOut(message.person, message.name === null ? [] : [message.name]);
    }),
  );
}

/** A line of a summary, with what it rests on. */
export function composeLine(line: CitingLine & { readonly quote?: boolean }, place: Place): InsideLine {
  return {
    text: place.names.mask(line.text),
    quote: line.quote ?? true,
    source: place.source.slug,
    source_name: place.source.name,
    cites: composeCites(line, place),
  };
}

export function composeDecision(line: CitingLine & { readonly quote?: boolean }, place: Place): Decision {
  return { ...composeLine(line, place), week: place.week, at: timeOf(place.cited?.[line.cites[0] ?? '']) };
}

/** A question with who asked it and how long they wait, by the last day that is known of their group. */
export function composeQuestion(line: CitingLine, place: Place): OpenQuestion {
  const { source, week, names, cited } = place;
  const message = cited?.[line.cites[0] ?? ''];
  const { last_day: lastDay } = source;
  return {
    text: names.mask(line.text),
    source: source.slug,
    source_name: source.name,
    week,
    asked_by: authorOf(message, names),
    asked_at: timeOf(message),
    waiting_days:
      message === undefined || lastDay === null
        ? null
        : Math.max(0, daysOfDay(lastDay) - daysOfDay(dayOfMinute(message.minute))),
    cites: composeCites(line, place),
  };
}

/** Those who wait longest first. */
export const compareWaiting = (a: OpenQuestion, b: OpenQuestion): number =>
  (b.waiting_days ?? 0) - (a.waiting_days ?? 0) ||
  compareText(a.asked_at ?? '', b.asked_at ?? '') ||
  compareText(a.cites[0]?.message_id ?? '', b.cites[0]?.message_id ?? '');

export const compareTimes = (a: Decision, b: Decision): number =>
  compareText(a.at ?? '', b.at ?? '') ||
  compareText(a.cites[0]?.message_id ?? '', b.cites[0]?.message_id ?? '');
