import { minutesPerDay } from '../../core/time.ts';
import { listMinute } from './list-minute.ts';
import { type Segment, sortMinutes } from './segment.ts';
import type { SegmentMessage } from './segment-message.ts';

/** The messages of a segment as `listMessages` gives them, a day at a time: no more of them are in memory. */
export function* listDays(segment: Segment): Generator<readonly SegmentMessage[]> {
  let messages: SegmentMessage[] = [];
  let dayEnd = Number.NEGATIVE_INFINITY;
  for (const minute of sortMinutes(segment.minutes)) {
    if (minute >= dayEnd) {
      if (messages.length > 0) yield messages;
      messages = [];
      dayEnd = (Math.floor(minute / minutesPerDay) + 1) * minutesPerDay;
    }
    listMinute(minute, segment.minutes.get(minute)!, messages);
  }
  if (messages.length > 0) yield messages;
}
