import { createHash } from 'node:crypto';
import { dayOfMinute, minutesPerDay } from '../../../core/time.ts';
import { type Segment, sortMinutes } from '../format/segment.ts';
import { listMinute } from './list-minute.ts';
import { MessageLines } from './message-lines.ts';
import { orderPlainTexts } from './order-plain-texts.ts';
import type { SegmentMessage } from './segment-message.ts';

export type DayContent = {
  /** 32 hex digits over everything that is derived from the day's messages, in their order: see `writeContent`. */
  readonly fingerprint: string;
  /** System lines included. */
  readonly messages: number;
};

/** Content of each ISO day that has any messages, in order; of messages in canonical order. */
export function fingerprintMessages(messages: readonly SegmentMessage[]): Map<string, DayContent> {
  const lines = new MessageLines();
  const days = new Map<string, DayContent>();
  for (const [day, ofDay] of Map.groupBy(messages, ({ minute }) => dayOfMinute(minute))) {
    for (const message of ofDay) lines.add(message);
    days.set(day, { fingerprint: lines.digest(), messages: ofDay.length });
  }
  return days;
}

export type SegmentContent = {
  /** The days that have any messages, in order. */
  readonly days: readonly (DayContent & { readonly day: string })[];
  readonly messages: number;
  readonly systemMessages: number;
};

/** The same of all messages of a segment; no more of them are in memory than those of a minute. `lines` serve many calls. */
export function fingerprintSegment(segment: Segment, lines: MessageLines): SegmentContent {
  const days: (DayContent & { day: string })[] = [];
  let messages = 0;
  let systemMessages = 0;
  let ofDay = 0;
  let dayEnd = Number.NEGATIVE_INFINITY;
  const endDay = (): void => {
    if (ofDay > 0) days.push({ day: dayOfMinute(dayEnd - 1), fingerprint: lines.digest(), messages: ofDay });
    messages += ofDay;
    ofDay = 0;
  };
  for (const minute of sortMinutes(segment.minutes)) {
    if (minute >= dayEnd) {
      endDay();
      dayEnd = (Math.floor(minute / minutesPerDay) + 1) * minutesPerDay;
    }
    const state = segment.minutes.get(minute)!;
    const texts = orderPlainTexts(state);
    if (texts === null) {
      const listed = listMinute(minute, state);
      for (const message of listed) {
        lines.add(message);
        if (message.kind === 'system') systemMessages++;
      }
      ofDay += listed.length;
    } else {
      for (const fact of texts) lines.addPlainText(minute, fact);
      ofDay += texts.length;
    }
  }
  endDay();
  return { days, messages, systemMessages };
}

/**
 * The fingerprint of a week: it changes where what is derived from its messages may change, and with nothing else that a
 * segment keeps about them.
 */
export function fingerprintWeek(
  { sealedBefore }: Pick<Segment, 'sealedBefore'>,
  { days }: Pick<SegmentContent, 'days'>,
): string {
  const hash = createHash('sha256').update(String(sealedBefore));
  for (const { day, fingerprint } of days) hash.update(` ${day} ${fingerprint}`);
  return hash.digest('hex').slice(0, 32);
}
