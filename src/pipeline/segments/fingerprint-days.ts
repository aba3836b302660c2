import { sha256Hex } from '../../core/hash.ts';
import { dayOfMinute } from '../../core/time.ts';
import { listMessages } from './list-messages.ts';
import type { Segment } from './segment.ts';
import type { SegmentMessage } from './segment-message.ts';

export type DayContent = {
  /** 32 hex digits over everything a later stage can see of the day's messages. */
  readonly fingerprint: string;
  readonly messages: number;
};

/** Content fingerprint and number of messages (system lines included) of each ISO day that has any, in order. */
export async function fingerprintDays(segment: Segment): Promise<Map<string, DayContent>> {
  const byDay = new Map<string, SegmentMessage[]>();
  for (const message of listMessages(segment)) {
    const day = dayOfMinute(message.minute);
    const known = byDay.get(day);
    if (known === undefined) byDay.set(day, [message]);
    else known.push(message);
  }
  const days = new Map<string, DayContent>();
  for (const [day, messages] of byDay) {
    const hash = await sha256Hex(messages.map(writeMessage).join('\n'));
    days.set(day, { fingerprint: hash.slice(0, 32), messages: messages.length });
  }
  return days;
}

/** One message as one line in which no two messages coincide. */
export function writeMessage(message: SegmentMessage): string {
  const { attachment, event } = message;
  return JSON.stringify([
    message.id,
    message.minute,
    message.second,
    message.kind,
    message.text,
    message.labels,
    attachment === null ? null : [attachment.name, attachment.omitted, attachment.type],
    message.edited,
    event === null ? null : [event.type, event.actor, event.targets],
  ]);
}
