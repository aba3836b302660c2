import type { AttachmentType, EntryKind, SystemEvent } from '../../whatsapp/entry.ts';

/** One message of the merged chat, derived from a week segment. What every later stage reads. */
export type SegmentMessage = {
  /** Stable over merges, orders and repetitions: derived from minute, identity key and occurrence. Unique within a source. */
  readonly id: string;
  /** Wall-clock minutes since 1970-01-01T00:00 in the source's zone. */
  readonly minute: number;
  /** 0–59, or −1 where no export knew it. */
  readonly second: number;
  /** Every display name any phone showed for it, sorted; empty for system lines. */
  readonly displayNames: readonly string[];
  readonly kind: EntryKind;
  /** The newest text; '' where it was deleted, or where its community's retention time has passed. */
  readonly text: string;
  readonly attachment: {
    readonly name: string | null;
    readonly omitted: boolean;
    readonly type: AttachmentType | null;
  } | null;
  readonly edited: boolean;
  readonly event: SystemEvent | null;
};
