/** What one entry of a transcript is, whatever phone and language wrote it. */

export const entryKinds = [
  'text',
  'media',
  'system',
  'deleted',
  'call',
  'poll',
  'location',
  'contact',
  'view_once',
] as const;
export type EntryKind = (typeof entryKinds)[number];

export const attachmentTypes = [
  'image',
  'video',
  'audio',
  'voice',
  'gif',
  'sticker',
  'document',
  'contact',
] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

export type Attachment = {
  /** File name inside the export, NFC; null where the transcript gives none. */
  readonly name: string | null;
  /** The file was left out of the export. */
  readonly omitted: boolean;
  readonly type: AttachmentType | null;
};

export const systemEventTypes = [
  'create',
  'join',
  'leave',
  'add',
  'remove',
  'subject',
  'icon',
  'description',
  'number_change',
  'admin_on',
  'admin_off',
  'encryption',
  'security_code',
  'disappearing',
  'call',
  'pin',
  'block',
  'settings',
  'other',
] as const;
export type SystemEventType = (typeof systemEventTypes)[number];

export type SystemEvent = {
  readonly type: SystemEventType;
  /** Who did it and to whom, by the names on this phone; null where the text does not tell. */
  readonly actor: string | null;
  readonly targets: readonly string[];
};

export type Entry = {
  /** Position in the transcript, from 0. */
  readonly index: number;
  /** Wall-clock minutes since 1970-01-01T00:00, in the zone of the phone. */
  readonly minute: number;
  /** 0–59, or −1 where the format has no seconds. */
  readonly second: number;
  /** The display name this phone shows; null for system lines. */
  readonly author: string | null;
  readonly kind: EntryKind;
  /** The body verbatim, lines joined by \n, without leading and trailing bidi marks and without attachment and edited markers: for media the caption, or ''. */
  readonly text: string;
  readonly attachment: Attachment | null;
  readonly edited: boolean;
  /** Set exactly for kind `system`. */
  readonly event: SystemEvent | null;
};
