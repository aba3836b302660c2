import type { Attachment, AttachmentType, EntryKind } from '../entry.ts';

export type BodyContext = {
  readonly platform: 'android' | 'ios' | 'web';
  /** Whether the archive holds a file of this name (NFC). */
  readonly hasFile: ((name: string) => boolean) | null;
};

export type BodyReading = {
  readonly kind: EntryKind;
  readonly text: string;
  readonly attachment: Attachment | null;
  readonly edited: boolean;
  /** A notice of WhatsApp, not a message: U+200E in front and no marker of a message. */
  readonly notice: boolean;
  /** The locale of the marker that was recognised. */
  readonly locale: string | null;
};

/** A body that is a message; edited and notice are decided apart. */
export type Message = Omit<BodyReading, 'edited' | 'notice'>;

export function message(
  kind: EntryKind,
  text: string,
  attachment: Attachment | null = null,
  locale: string | null = null,
): Message {
  return { kind, text, attachment, locale };
}

/** An attachment that was left out of the export. */
export const omitted = (type: AttachmentType | null, name: string | null = null): Attachment => ({
  name,
  omitted: true,
  type,
});
