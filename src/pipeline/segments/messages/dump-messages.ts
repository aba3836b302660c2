import { localTime } from '../../../core/time.ts';
import type { Segment } from '../format/segment.ts';
import { listMessages } from './list-messages.ts';
import { writeMessage } from './write-message.ts';

/** The messages of segments as text, one a line in order of time: equal knowledge gives equal text. */
export function dumpMessages(segments: Iterable<Segment>): string {
  return [...segments]
    .flatMap(listMessages)
    .sort((a, b) => a.minute - b.minute)
    .map((message) => `${localTime(message.minute, message.second)} ${writeMessage(message)}\n`)
    .join('');
}
