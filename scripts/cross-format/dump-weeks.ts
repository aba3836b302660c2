import { localTime } from '../../src/core/time.ts';
import { listMessages } from '../../src/pipeline/segments/messages/list-messages.ts';
import type { SegmentMessage } from '../../src/pipeline/segments/messages/segment-message.ts';
import { writeMessage } from '../../src/pipeline/segments/messages/write-message.ts';
import type { EntryKind } from '../../src/pipeline/whatsapp/entry.ts';
import type { Weeks } from './read-alone.ts';

export const listWeeks = (weeks: Weeks): SegmentMessage[] =>
  [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, segment]) => listMessages(segment))
    .sort((a, b) => a.minute - b.minute);

/** The canonical dump: everything that is known, one message a line. */
export const dumpWeeks = (weeks: Weeks): string => dump(listWeeks(weeks));

/**
 * The dump of what every format can tell. Only iOS writes seconds, the kind of a file that was left out and the name of
 * a document that was; Android's marker for those does not tell a contact from a photo, and its calls and messages to
 * be seen once may be empty lines.
 */
export const dumpCommon = (weeks: Weeks): string => dump(listWeeks(weeks).map(reduceMessage));

/** Words of a call and votes of a poll are told in the language of the phone. */
const wordless: ReadonlySet<EntryKind> = new Set(['call', 'view_once', 'poll']);
const sameOnSome: Partial<Record<EntryKind, EntryKind>> = {
  contact: 'media',
  call: 'text',
  view_once: 'text',
};

function reduceMessage(message: SegmentMessage): SegmentMessage {
  const kind = sameOnSome[message.kind] ?? message.kind;
  return {
    ...message,
    second: -1,
    kind,
    text: wordless.has(message.kind) ? '' : message.text,
    attachment: message.attachment === null ? null : { name: null, omitted: true, type: null },
    event: message.event === null ? null : { ...message.event, actor: null, targets: [] },
  };
}

const dump = (messages: readonly SegmentMessage[]): string =>
  messages
    .map((message) => `${localTime(message.minute, message.second)} ${writeMessage(message)}\n`)
    .join('');
