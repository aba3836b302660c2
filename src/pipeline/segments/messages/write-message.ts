import type { SegmentMessage } from './segment-message.ts';

const eventOf = ({ event }: SegmentMessage) =>
  event === null ? null : [event.type, event.actor, event.targets];

/** Writes a message as one line of JSON, in which no two messages coincide. */
export function writeMessage(message: SegmentMessage): string {
  const { id, minute, second, kind, text, displayNames, attachment, edited } = message;
  const shown = attachment === null ? null : [attachment.name, attachment.omitted, attachment.type];
  return JSON.stringify([id, minute, second, kind, text, displayNames, shown, edited, eventOf(message)]);
}

/**
 * Writes what is derived from a message as one line of JSON. Seconds and names of files are not: they put messages in order and
 * find files, and an export that tells them of known messages changes nothing. `endings` keeps, by author, how the lines of
 * plain messages end.
 */
export function writeContent(message: SegmentMessage, endings: Map<string, string>): string {
  const { id, minute, kind, text, displayNames, attachment, edited, event } = message;
  const head = `["${id}",${minute},"${kind}",${JSON.stringify(text)},`;
  // nearly every message: the same bytes for a third of the time
  if (attachment === null && event === null && displayNames.length === 1 && !edited)
    return head + plainEnding(displayNames[0]!, endings);
  const tail = JSON.stringify([
    displayNames,
    attachment === null ? null : [attachment.type],
    edited,
    eventOf(message),
  ]);
  return head + tail.slice(1);
}

/** How the line of a message ends that shows nothing but a text of one author. */
export function plainEnding(displayName: string, endings: Map<string, string>): string {
  const known = endings.get(displayName);
  if (known !== undefined) return known;
  const ending = `[${JSON.stringify(displayName)}],null,false,null]`;
  endings.set(displayName, ending);
  return ending;
}
