import { type Zippable, zipSync } from 'fflate';
import { civilFromDays, dayOfMinute, daysOfDay } from '../../src/core/time.ts';
import { interfaceTexts } from './interface-texts.ts';
import { makeMedia } from './media/make-media.ts';
import type { Phone } from './phone.ts';
import { createMessageRenderer, type RenderedMessage } from './render-message.ts';
import type { SampleChat } from './sample-message.ts';

export type ExportOptions = {
  media: 'attached' | 'omitted';
  /** First and last local day in the file; default: the whole chat. */
  fromDay?: string;
  toDay?: string;
};

export type RenderedExport = {
  /** `WhatsApp Chat with NAME.zip`, in the phone's language. */
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly transcriptName: string;
  readonly transcript: string;
  /** One for each entry of the transcript, in its order. */
  readonly messages: readonly RenderedMessage[];
};

/** A ZIP date (APPNOTE 4.4.6) has no zone, so noon of the last day is built from local parts: the bytes agree everywhere. */
function archiveTime(day: string): Date {
  const civil = civilFromDays(daysOfDay(day));
  return new Date(civil.year, civil.month - 1, civil.day, 12);
}

/** Renders a chat as one phone would export it at the end of `toDay`. The same input gives the same bytes. */
export function renderExport(chat: SampleChat, phone: Phone, options: ExportOptions): RenderedExport {
  const fromMinute =
    options.fromDay === undefined ? Number.NEGATIVE_INFINITY : daysOfDay(options.fromDay) * 1440;
  const toMinute =
    options.toDay === undefined ? Number.POSITIVE_INFINITY : (daysOfDay(options.toDay) + 1) * 1440 - 1;
  const render = createMessageRenderer(phone, {
    chatName: chat.name,
    media: options.media,
    atMinute: toMinute,
  });
  const files: Zippable = {};
  const messages: RenderedMessage[] = [];
  let lastMinute = 0;
  for (const message of chat.messages) {
    if (message.minute < fromMinute || message.minute > toMinute) continue;
    const rendered = render(message);
    messages.push(rendered);
    lastMinute = message.minute;
    const name = rendered.entry.attachment?.omitted === false ? rendered.entry.attachment.name : null;
    const bytes = name !== null && message.attachment ? makeMedia(message.attachment) : null;
    // Photos, notes and stickers are compressed already; method 0 is what phones choose for them too.
    if (name !== null && bytes) files[name] = [bytes, { level: /\.(pdf|vcf)$/.test(name) ? 6 : 0 }];
  }
  const ios = phone.style.platform === 'ios';
  const lineEnd = ios ? '\r\n' : '\n';
  const transcript = messages.map(({ line }) => line + lineEnd).join('');
  const texts = phone.style.texts ?? interfaceTexts[phone.style.language];
  const stem = (ios ? texts.iosStem : texts.androidStem).replace('{v}', chat.name);
  const transcriptName = ios ? '_chat.txt' : `${stem}.txt`;
  const entries: Zippable = {
    [transcriptName]: [new TextEncoder().encode(transcript), { level: 6 }],
    ...files,
  };
  const bytes = zipSync(entries, { mtime: archiveTime(options.toDay ?? dayOfMinute(lastMinute)) });
  return {
    fileName: `${stem}.zip`,
    bytes: bytes as Uint8Array<ArrayBuffer>,
    transcriptName,
    transcript,
    messages,
  };
}
