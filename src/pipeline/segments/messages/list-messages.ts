import { type Segment, sortMinutes } from '../format/segment.ts';
import { listMinute } from './list-minute.ts';
import type { SegmentMessage } from './segment-message.ts';

/**
 * Lists the messages of a segment in canonical order: by minute, place in the minute, second, kind and id. The same
 * knowledge gives the same list, whatever it was merged from.
 */
export function listMessages(segment: Segment): SegmentMessage[] {
  const messages: SegmentMessage[] = [];
  for (const minute of sortMinutes(segment.minutes))
    for (const message of listMinute(minute, segment.minutes.get(minute)!)) messages.push(message);
  return messages;
}
