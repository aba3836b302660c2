import type { ByteBlock } from '../bytes/byte-block.ts';
import type { EntrySink } from './collect-entries.ts';
import type { PendingRecord } from './pending-record.ts';
import { indexHead, knownFlag, linesFlag, newDateFlag, plainFlag } from './record-index.ts';

/** Whether the index is that of a block. */
export function isIndexedBlock(
  block: ByteBlock | string,
  recordIndex: Uint32Array | null,
): block is ByteBlock {
  return recordIndex !== null && typeof block !== 'string' && recordIndex[0] === block.bytes.length;
}

/** Cuts a block into the records that were indexed of it, as `RecordScanner` would. */
export function scanIndexed(
  block: ByteBlock,
  recordIndex: Uint32Array,
  sink: EntrySink,
  pending: PendingRecord,
): void {
  const { bytes } = block;
  const { length } = bytes;
  let at = recordIndex[1]!;
  if (recordIndex.length === indexHead) {
    if (pending.open) pending.add(block.text(0, length));
    return;
  }
  if (pending.open) pending.close(block.text(0, at), true, sink);
  const last = recordIndex.length - 2;
  for (let i = indexHead; i <= last; i += 2) {
    const place = recordIndex[i]!;
    const facts = recordIndex[i + 1]!;
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
