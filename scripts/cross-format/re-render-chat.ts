import type { SegmentMessage } from '../../src/pipeline/segments/messages/segment-message.ts';
import type { Phone } from '../sample/phone.ts';
import type { PhoneStyle } from '../sample/phone-styles.ts';
import type { SampleAttachment, SampleChat, SampleMessage } from '../sample/sample-message.ts';

/** A chat that was read, as one that can be rendered by another phone; people are known by their first display name. */
export function reRenderChat(messages: readonly SegmentMessage[]): SampleChat {
  return {
    slug: 'retold',
    name: 'Retold',
    language: 'en',
    people: [],
    messages: messages.map(toSampleMessage),
  };
}

/** A phone that shows every person under the display name the chat was read with. */
export function createFormatPhone(style: PhoneStyle): Phone {
  return { styleId: 'android-en-gb', style, owner: null, labels: new Map(), shiftMinutes: 0, captions: true };
}

function toSampleMessage(message: SegmentMessage): SampleMessage {
  const { id, minute, kind, text, edited, event } = message;
  const attached = message.attachment === null ? null : toSampleAttachment(message);
  return {
    id,
    minute,
    second: Math.max(0, message.second),
    person: event === null ? (message.displayNames[0] ?? null) : null,
    kind: kind === 'deleted' || kind === 'view_once' ? 'text' : kind,
    // an empty line would be a message to be seen once; this one was of blanks
    text: kind === 'text' && text === '' ? ' ' : text,
    attachment: attached,
    poll: null,
    place: null,
    event: event === null ? null : { ...event, value: event.type === 'other' ? text : 'Retold' },
    edit: edited ? { minute: 0, text } : null,
    deletedMinute: kind === 'deleted' ? 0 : null,
    thread: null,
  };
}

function toSampleAttachment({ attachment, kind }: SegmentMessage): SampleAttachment {
  const type = attachment?.type ?? (kind === 'contact' ? 'contact' : 'image');
  const named = type === 'document' || type === 'contact';
  return {
    type,
    title: named ? (attachment?.name?.replace(/\.[^.]*$/, '') ?? 'Paper') : null,
    seed: 1,
    seconds: 5,
    pages: 1,
    tooBig: false,
  };
}
