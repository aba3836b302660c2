import type { ByteBlock } from '../bytes/byte-block.ts';
import type { EntrySink } from './collect-entries.ts';
import type { PendingRecord } from './pending-record.ts';
import { knownFlag, linesFlag, newDateFlag, notesHead, plainFlag } from './record-notes.ts';

/** Whether notes are those of a block. */
export function isNotedBlock(block: ByteBlock | string, notes: Uint32Array | null): block is ByteBlock {
  return notes !== null && typeof block !== 'string' && notes[0] === block.bytes.length;
}

/** Cuts a block into the records that were noted of it, as `RecordScanner` would. */
export function scanNoted(
  block: ByteBlock,
  notes: Uint32Array,
  sink: EntrySink,
  pending: PendingRecord,
): void {
  const { bytes } = block;
  const { length } = bytes;
  let at = notes[1]!;
  if (notes.length === notesHead) {
    if (pending.open) pending.add(block.text(0, length));
    return;
  }
  if (pending.open) pending.close(block.text(0, at), true, sink);
  const last = notes.length - 2;
  for (let i = notesHead; i <= last; i += 2) {
    const place = notes[i]!;
    const facts = notes[i + 1]!;
    const body = at + (facts & 0x7f);
    if ((facts & newDateFlag) !== 0) sink.readDate(block, at, lineEndAt(block, at));
    sink.beginAt((facts >>> 7) & 0x7ff, ((facts >>> 18) & 0x3f) - 1);
    if (i === last) {
      pending.begin(block.text(body, length), block.text(body, lineEndAt(block, body)).length);
      return;
    }
    const next = at + (place >>> 16);
    let to = next - 1;
    if (to > body && bytes[to - 1] === 0x0d) to--;
    if (to < body) to = body;
    const isDone =
      ((facts & plainFlag) !== 0 &&
        sink.recordPlain(block, place & 0xffff, body, to, (facts & linesFlag) !== 0)) ||
      ((facts & knownFlag) !== 0 && sink.recordKnown(block, place & 0xffff, body, to));
    if (!isDone) sink.recordBytes(block, body, to, lineEndAt(block, body));
    at = next;
  }
}

/** The end of the line, without what ends it. */
function lineEndAt({ bytes, latin }: ByteBlock, from: number): number {
  const found = latin.indexOf('\n', from);
  const end = found < 0 ? bytes.length : found;
  return end > from && bytes[end - 1] === 0x0d ? end - 1 : end;
}
