import { dayOfMinute, localTime } from '../../src/core/time.ts';
import type { Attachment, Entry, EntryKind, SystemEvent } from '../../src/pipeline/whatsapp/entry.ts';
import { createHeadFormat } from './format-head.ts';
import { type InterfaceTexts, interfaceTexts } from './interface-texts.ts';
import { mediaExtension } from './media/make-media.ts';
import type { Phone } from './phone.ts';
import {
  replaceMentions,
  type SampleAttachment,
  type SampleEvent,
  type SampleMessage,
} from './sample-message.ts';

const lrm = '\u200e';

export type RenderOptions = {
  /** Group name, which iOS puts before notices. */
  chatName: string;
  media: 'attached' | 'omitted';
  /** Wall-clock minute of the export: edits and deletions after it are not shown. Default: all are. */
  atMinute?: number;
};

/** A rendered message: its lines without the final line end, and the entry a reader should find in them. */
export type RenderedMessage = {
  readonly id: string;
  readonly line: string;
  readonly entry: Entry;
};

type Body = {
  kind: EntryKind;
  /** What stands after the author, or the whole notice. */
  body: string;
  text: string;
  attachment: Attachment | null;
  edited: boolean;
  /** iOS starts the line itself with U+200E. */
  marked: boolean;
};

const androidPrefix: Readonly<Record<string, string>> = {
  image: 'IMG',
  video: 'VID',
  audio: 'AUD',
  voice: 'PTT',
  gif: 'VID',
  sticker: 'STK',
};
const iosWord: Readonly<Record<string, string>> = {
  image: 'PHOTO',
  video: 'VIDEO',
  audio: 'AUDIO',
  voice: 'AUDIO',
  gif: 'GIF',
  sticker: 'STICKER',
};

const trimMarks = (text: string): string =>
  text.replace(
    /^[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+$/g,
    '',
  );

function countText([one, many]: readonly [string, string], count: number): string {
  return (count === 1 ? one : many).replace('{n}', String(count));
}

/** Returns a renderer for one export of one chat. It must see the messages in order: file names are numbered. */
export function createMessageRenderer(
  phone: Phone,
  options: RenderOptions,
): (message: SampleMessage) => RenderedMessage {
  const { style, labels } = phone;
  const ios = style.platform === 'ios';
  const texts: InterfaceTexts = style.texts ?? interfaceTexts[style.language];
  const formatHead = createHeadFormat(style);
  const atMinute = options.atMinute ?? Number.POSITIVE_INFINITY;
  const hasSeconds = style.seconds ?? style.time.includes('{SS}');
  const mark = ios ? lrm : '';
  let index = 0;
  let fileDay = '';
  const fileCounts = new Map<string, number>();

  const labelOf = (id: string): string => labels.get(id) ?? id;
  /** As an entry holds it: without the marks around numbers. */
  const bareLabelOf = (id: string): string => trimMarks(labelOf(id));
  const mentionOf = (id: string): string => `@\u2068${bareLabelOf(id)}\u2069`;
  const plain = (kind: EntryKind, body: string, marked = false): Body => ({
    kind,
    body,
    text: trimMarks(body),
    attachment: null,
    edited: false,
    marked,
  });

  const nameFile = (attachment: SampleAttachment, minute: number, second: number): string => {
    const extension = mediaExtension(attachment);
    const number = String(index).padStart(8, '0');
    if (attachment.title !== null)
      return ios ? `${number}-${attachment.title}.${extension}` : `${attachment.title}.${extension}`;
    const time = localTime(minute, second);
    if (ios) return `${number}-${iosWord[attachment.type]}-${time.replace(/[T:]/g, '-')}.${extension}`;
    const day = dayOfMinute(minute);
    if (day !== fileDay) {
      fileDay = day;
      fileCounts.clear();
    }
    const prefix = androidPrefix[attachment.type]!;
    const count = fileCounts.get(prefix) ?? 0;
    fileCounts.set(prefix, count + 1);
    return `${prefix}-${day.replaceAll('-', '')}-WA${String(count).padStart(4, '0')}.${extension}`;
  };

  const mediaBody = (message: SampleMessage, attachment: SampleAttachment, minute: number): Body => {
    const name = nameFile(attachment, minute, message.second);
    const omitted = options.media === 'omitted' || attachment.tooBig;
    // Android's marker for what was left out does not tell a contact from a photo.
    const kind: EntryKind = attachment.type === 'contact' && (ios || !omitted) ? 'contact' : 'media';
    const caption = phone.captions ? replaceMentions(message.text, mentionOf) : '';
    let marker: string;
    let shownName: string | null = omitted ? null : name;
    let type: Attachment['type'] = attachment.type;
    if (!omitted)
      marker = ios ? texts.iosAttached.replace('{x}', name) : texts.fileAttached.replace('{x}', name);
    else if (!ios) {
      marker = texts.mediaOmitted;
      type = null;
    } else if (attachment.type === 'document') {
      shownName = `${attachment.title}.${mediaExtension(attachment)}`;
      marker = `${shownName} • ${lrm}${countText(texts.pages, attachment.pages)} ${lrm}${texts.omitted.document}`;
    } else {
      if (attachment.type === 'voice') type = 'audio';
      marker = texts.omitted[attachment.type === 'voice' ? 'audio' : attachment.type];
    }
    const body =
      ios && caption ? `${caption} ${lrm}${marker}` : `${mark}${marker}${caption ? `\n${caption}` : ''}`;
    return {
      kind,
      body,
      text: trimMarks(caption),
      attachment: { name: shownName, omitted, type },
      edited: false,
      marked: ios,
    };
  };

  const pollBody = (message: SampleMessage): Body => {
    const poll = message.poll!;
    const lines = [texts.poll, poll.question].map((line) => mark + line);
    for (const { label, votes } of poll.options)
      lines.push(`${mark}${texts.option} ${label} (${countText(texts.votes, votes)})`);
    return plain('poll', lines.join('\n'), ios);
  };

  const eventBody = (message: SampleMessage): Body => {
    const event = message.event!;
    if (event.type === 'encryption') return plain('system', mark + texts.encryption, ios);
    const [other, you, toYou] = texts.events[event.type] ?? ['{a}: {v}', '{v}'];
    const owner = phone.owner;
    const wording =
      owner !== null && event.actor === owner
        ? you
        : owner !== null && toYou && event.targets.includes(owner)
          ? toYou
          : other;
    const body = wording
      .replace('{a}', event.actor === null ? '' : labelOf(event.actor))
      .replace('{t}', event.targets.map(labelOf).join(', '))
      .replace('{v}', event.value ?? '');
    return plain('system', mark + body, ios);
  };

  const bodyOf = (message: SampleMessage, minute: number): Body => {
    if (message.deletedMinute !== null && message.deletedMinute <= atMinute) {
      if (message.attachment && !message.attachment.tooBig)
        nameFile(message.attachment, minute, message.second);
      const wording = message.person === phone.owner ? texts.deletedYou : texts.deletedOther;
      return plain('deleted', ios ? `${lrm}${wording.replace(/\.?$/, '.')}` : wording, ios);
    }
    switch (message.kind) {
      case 'system':
        return eventBody(message);
      case 'poll':
        return pollBody(message);
      case 'location': {
        const { latitude, longitude } = message.place!;
        const label = ios
          ? `${lrm}${texts.location.replace(/^./, (letter) => letter.toUpperCase())}`
          : texts.location;
        return plain('location', `${label}: https://maps.google.com/?q=${latitude},${longitude}`, ios);
      }
      case 'call':
        return plain('call', mark + texts.missedCall, ios);
      default: {
        if (message.attachment) return mediaBody(message, message.attachment, minute);
        const edited = message.edit !== null && message.edit.minute <= atMinute;
        const text = replaceMentions(edited ? message.edit!.text : message.text, mentionOf);
        const body = edited ? `${text} ${mark}${texts.edited}` : text;
        return { kind: 'text', body, text: trimMarks(text), attachment: null, edited, marked: false };
      }
    }
  };

  /** A notice names the owner of the phone as "you" at most, and if it says who added you, nobody else. */
  const entryEvent = ({ type, actor, targets }: SampleEvent): SystemEvent => ({
    type,
    actor: actor === null || actor === phone.owner ? null : bareLabelOf(actor),
    targets: phone.owner !== null && targets.includes(phone.owner) ? [] : targets.map(bareLabelOf),
  });

  return (message) => {
    const minute = message.minute + phone.shiftMinutes;
    const head = formatHead(minute, message.second);
    const { kind, body, text, attachment, edited, marked } = bodyOf(message, minute);
    const author = message.person === null ? null : labelOf(message.person);
    const line = ios
      ? `${marked ? lrm : ''}[${head}] ${author ?? options.chatName}: ${body}`
      : author === null
        ? `${head} - ${body}`
        : `${head} - ${author}: ${body}`;
    const event = kind === 'system' ? entryEvent(message.event!) : null;
    const entry: Entry = {
      index,
      minute,
      second: hasSeconds ? message.second : -1,
      author: message.person === null ? null : bareLabelOf(message.person),
      kind,
      text,
      attachment,
      edited,
      event,
    };
    index++;
    return { id: message.id, line, entry };
  };
}
