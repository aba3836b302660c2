import type { AttachmentType, SystemEventType } from '../../src/pipeline/whatsapp/entry.ts';

/** The truth of an invented chat, independent of any phone, language of interface or export. */

export type SampleLanguage = 'en' | 'de' | 'es';

export type SamplePerson = {
  readonly id: string;
  readonly name: string;
  readonly first: string;
  /** International form, always of a range reserved for fiction. */
  readonly phone: string;
  /** Relative share of the talk. */
  readonly rate: number;
  /** Day numbers (since 1970-01-01) of membership; `leftDay` is the day of leaving or null. */
  readonly joinedDay: number;
  readonly leftDay: number | null;
  /** From this day on the person hardly writes, while still a member. */
  readonly quietDay: number | null;
};

export type SampleAttachment = {
  readonly type: AttachmentType;
  /** File name of a document, name on a contact card; null for media that the phone names. */
  readonly title: string | null;
  /** Decides the bytes: equal seeds are equal files. */
  readonly seed: number;
  /** Length of a voice note or video. */
  readonly seconds: number;
  readonly pages: number;
  /** Left out of every export, as phones do with long videos. */
  readonly tooBig: boolean;
};

export type SampleEvent = {
  readonly type: SystemEventType;
  readonly actor: string | null;
  readonly targets: readonly string[];
  readonly value: string | null;
};

export type SamplePoll = {
  readonly question: string;
  readonly options: readonly { readonly label: string; readonly votes: number }[];
};

export type SampleKind = 'text' | 'media' | 'system' | 'call' | 'poll' | 'location' | 'contact';

export type SampleMessage = {
  readonly id: string;
  /** Wall-clock minutes since 1970-01-01T00:00 in the community's zone. */
  readonly minute: number;
  /** 0–59, always known to the truth. */
  readonly second: number;
  /** Person id; null for system lines. */
  readonly person: string | null;
  readonly kind: SampleKind;
  /** As first sent; for media the caption. A mention is U+E000, person id, U+E001. */
  readonly text: string;
  readonly attachment: SampleAttachment | null;
  readonly poll: SamplePoll | null;
  readonly place: { readonly latitude: number; readonly longitude: number } | null;
  readonly event: SampleEvent | null;
  /** The text that replaced the first one, and the minute it did. */
  readonly edit: { readonly minute: number; readonly text: string } | null;
  readonly deletedMinute: number | null;
  /** The storyline the message belongs to; null for small talk. */
  readonly thread: string | null;
  /** Number of the scene (storyline, exchange or small talk) it was played in: the truth that tests ask; none for system lines. */
  readonly scene?: number;
};

export type SampleChat = {
  readonly slug: string;
  readonly name: string;
  readonly language: SampleLanguage;
  readonly people: readonly SamplePerson[];
  /** In order of time. */
  readonly messages: readonly SampleMessage[];
};

export type SamplePillar = {
  readonly slug: string;
  readonly name: string;
  readonly keywords: readonly string[];
};

export type SampleCommunity = {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly language: SampleLanguage;
  readonly pillars: readonly SamplePillar[];
  readonly firstDay: string;
  readonly lastDay: string;
  readonly chats: readonly SampleChat[];
};

const mentionPattern = /\u{E000}([^\u{E001}]*)\u{E001}/gu;

/** Wraps a person id as a mention inside a message text. */
export function mention(personId: string): string {
  return `\u{E000}${personId}\u{E001}`;
}

/** Replaces every mention in a text by what `label` makes of the person id. */
export function replaceMentions(text: string, label: (personId: string) => string): string {
  return text.includes('\u{E000}') ? text.replace(mentionPattern, (_, id: string) => label(id)) : text;
}
