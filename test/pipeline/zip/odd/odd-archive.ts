import type { ErrorCode } from '@beacon-pulse/contracts/src/errors.ts';
import type { ArchiveLimits } from '../../../../src/pipeline/zip/limits.ts';
import { buildZip, type EntrySpec, type ZipSpec } from '../../../../testing/fixtures/build-zip.ts';
import { chatText } from '../score-lines.ts';

/** One odd file, and what must come of it. */
export type OddArchive = {
  readonly outcome: 'ok' | ErrorCode;
  readonly what: string;
  readonly bytes: () => Uint8Array;
  /** Name of the transcript when the outcome is `ok`; `_chat.txt` unless given. */
  readonly transcript?: string;
  readonly entries?: number;
  readonly limits?: Partial<ArchiveLimits>;
};

type Expectation = Pick<OddArchive, 'transcript' | 'entries' | 'limits'>;

/** A file given by its bytes. */
export const odd = (
  outcome: OddArchive['outcome'],
  what: string,
  bytes: () => Uint8Array,
  expected: Expectation = {},
): OddArchive => ({ outcome, what, bytes, ...expected });

/** An archive given by its parts. */
export const oddZip = (
  outcome: OddArchive['outcome'],
  what: string,
  spec: ZipSpec,
  expected: Expectation = {},
): OddArchive => odd(outcome, what, () => buildZip(spec).bytes, expected);

export const chat: EntrySpec = { name: '_chat.txt', content: chatText(40) };
export const photo: EntrySpec = {
  name: '00000001-PHOTO-2024-03-25-15-00-00.jpg',
  content: Uint8Array.from({ length: 900 }, (_, i) => (i * 73 + (i >> 3)) & 0xff),
  method: 0,
};

/** The usual two entries with changes to the chat. */
export const withChat = (changes: EntrySpec): ZipSpec => ({ entries: [{ ...chat, ...changes }, photo] });
