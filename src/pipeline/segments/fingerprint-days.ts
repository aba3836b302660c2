import { createHash } from 'node:crypto';
import { Utf8Writer } from '../../core/text/utf8-writer.ts';
import { dayOfMinute, minutesPerDay } from '../../core/time.ts';
import type { SegmentMessage } from './segment-message.ts';

export type DayContent = {
  /** 32 hex digits over everything a later stage can see of the day's messages. */
  readonly fingerprint: string;
  readonly messages: number;
};

/**
 * Content fingerprint and number of messages (system lines included) of each ISO day that has any, in order; of messages
 * in canonical order.
 */
export function fingerprintMessages(messages: readonly SegmentMessage[]): Map<string, DayContent> {
  const days = new Map<string, DayContent>();
  const lines = new Utf8Writer();
  const endings = new Map<string, string>();
  for (let from = 0; from < messages.length; ) {
    const { minute } = messages[from]!;
    const dayEnd = (Math.floor(minute / minutesPerDay) + 1) * minutesPerDay;
    lines.clear();
    let to = from;
    for (; to < messages.length && messages[to]!.minute < dayEnd; to++) {
      const line = writeMessage(messages[to]!, endings);
      lines.write(to === from ? line : `\n${line}`);
    }
    // synchronous: WebCrypto goes through another thread, which costs as much again as a day's hash
    const hash = createHash('sha256').update(lines.view()).digest('hex');
    days.set(dayOfMinute(minute), { fingerprint: hash.slice(0, 32), messages: to - from });
    from = to;
  }
  return days;
}

/**
 * One message as one line of JSON, in which no two messages coincide. `endings` keeps, by author, how the lines of plain
 * messages end.
 */
export function writeMessage(message: SegmentMessage, endings: Map<string, string> = new Map()): string {
  const { id, minute, second, kind, text, labels, attachment, edited, event } = message;
  const head = `["${id}",${minute},${second},"${kind}",${JSON.stringify(text)},`;
  // nearly every message: the same bytes for a third of the time
  if (attachment === null && event === null && labels.length === 1 && !edited) {
    const label = labels[0]!;
    let ending = endings.get(label);
    if (ending === undefined) {
      ending = `[${JSON.stringify(label)}],null,false,null]`;
      endings.set(label, ending);
    }
    return head + ending;
  }
  const tail = JSON.stringify([
    labels,
    attachment === null ? null : [attachment.name, attachment.omitted, attachment.type],
    edited,
    event === null ? null : [event.type, event.actor, event.targets],
  ]);
  return head + tail.slice(1);
}
