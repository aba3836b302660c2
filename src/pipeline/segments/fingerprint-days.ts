import { createHash } from 'node:crypto';
import { Utf8Writer } from '../../core/text/utf8-writer.ts';
import { dayOfMinute } from '../../core/time.ts';
import type { SegmentMessage } from './segment-message.ts';

export type DayContent = {
  /** 32 hex digits over everything a later stage can see of the day's messages. */
  readonly fingerprint: string;
  readonly messages: number;
};

/** Content fingerprints of days, one after the other. */
export class DayFingerprints {
  readonly #lines = new Utf8Writer();
  readonly #endings = new Map<string, string>();

  /** Of all messages of a day (system lines included), in canonical order. */
  take(messages: readonly SegmentMessage[]): DayContent {
    this.#lines.clear();
    let separator = '';
    for (const message of messages) {
      this.#lines.write(separator + writeMessage(message, this.#endings));
      separator = '\n';
    }
    // synchronous: WebCrypto goes through another thread, which costs as much again as a day's hash
    const hash = createHash('sha256').update(this.#lines.view()).digest('hex');
    return { fingerprint: hash.slice(0, 32), messages: messages.length };
  }
}

/** Each ISO day that has any messages, in order; of messages in canonical order. */
export function fingerprintMessages(messages: readonly SegmentMessage[]): Map<string, DayContent> {
  const fingerprints = new DayFingerprints();
  const byDay = Map.groupBy(messages, ({ minute }) => dayOfMinute(minute));
  return new Map([...byDay].map(([day, ofDay]) => [day, fingerprints.take(ofDay)]));
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
