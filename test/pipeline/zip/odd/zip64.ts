import { Buffer } from 'node:buffer';
import { buildZip, u32, u64 } from '../../../../testing/fixtures/build-zip.ts';
import { chat, type OddArchive, odd, oddZip, photo } from './odd-archive.ts';

const entries = [chat, photo];
const { marks } = buildZip({ entries });
const count = 2;
const size = marks.end - marks.directory;
const offset = marks.directory;
const junk = Buffer.alloc(120, 0x20);

/** ZIP64 end records and their locators. */
export const oddZip64: readonly OddArchive[] = [
  oddZip('ok', 'ZIP64 end record', { entries, zip64End: true }),
  oddZip('ok', 'ZIP64 end record and entries', {
    entries: entries.map((entry) => ({ ...entry, zip64: true })),
    zip64End: true,
  }),
  oddZip('ok', 'ZIP64 end record behind a prefix', { entries, zip64End: true, prefix: junk }),
  oddZip('ok', 'ZIP64 end record behind a counted prefix', {
    entries,
    zip64End: true,
    prefix: junk,
    prefixCounted: true,
  }),
  oddZip('ok', 'ZIP64 end record with trailing bytes', { entries, zip64End: true, trailing: junk }),
  oddZip('ok', 'ZIP64 end record that the plain one repeats', {
    entries,
    zip64End: true,
    end: { count, countOnDisk: count, size, offset },
  }),
  oddZip('ok', 'ZIP64 locator that says no disks', { entries, zip64End: { disks: 0 } }),
  oddZip('zip_ambiguous', 'plain record with another count', { entries, zip64End: true, end: { count: 1 } }),
  oddZip('zip_ambiguous', 'plain record with another size', {
    entries,
    zip64End: true,
    end: { size: size - 46 },
  }),
  oddZip('zip_ambiguous', 'plain record with another offset', {
    entries,
    zip64End: true,
    end: { offset: 0 },
  }),
  oddZip('zip_ambiguous', 'two ZIP64 end records', {
    entries,
    beforeDirectory: Buffer.concat([u32(0x06064b50), u64(44), Buffer.alloc(44)]),
    zip64End: { recordOffset: marks.directory },
  }),
  oddZip('zip_invalid', 'ZIP64 record of another signature', {
    entries,
    zip64End: { signature: 0x06064b51 },
  }),
  oddZip('zip_invalid', 'ZIP64 record of a wrong length', { entries, zip64End: { length: 45 } }),
  oddZip('zip_invalid', 'ZIP64 record of an exabyte', { entries, zip64End: { length: 2 ** 50 } }),
  oddZip('zip_truncated', 'fields all ones and no locator', {
    entries,
    zip64End: { locatorSignature: 1 },
    end: { count, countOnDisk: count, size },
  }),
  oddZip('zip_multi_disk', 'ZIP64 locator on disk 1', { entries, zip64End: { locatorDisk: 1 } }),
  oddZip('zip_multi_disk', 'ZIP64 locator of two disks', { entries, zip64End: { disks: 2 } }),
  oddZip('zip_ambiguous', 'ZIP64 record of disk 1', { entries, zip64End: { disk: 1 } }),
  oddZip('zip_multi_disk', 'ZIP64 record with fewer entries on this disk', {
    entries,
    zip64End: { countOnDisk: 1 },
  }),
  oddZip('zip_too_many_entries', 'ZIP64 count of billions', {
    entries,
    zip64End: { count: 2 ** 40, countOnDisk: 2 ** 40 },
  }),
  oddZip('zip_too_many_entries', 'ZIP64 phantom entries', {
    entries,
    zip64End: { count: 100_000, countOnDisk: 100_000 },
  }),
  oddZip('zip_too_many_entries', 'ZIP64 directory of an exabyte', { entries, zip64End: { size: 2 ** 52 } }),
  oddZip('zip_truncated', 'ZIP64 directory offset of an exabyte', { entries, zip64End: { offset: 2 ** 52 } }),
  oddZip('zip_invalid', 'ZIP64 offset into the data', { entries, zip64End: { size: size - 1, offset: 5 } }),
  oddZip('zip_ambiguous', 'ZIP64 record and directory shifted apart', {
    entries,
    prefix: junk,
    zip64End: { recordOffset: marks.end + 5 },
  }),
  odd('zip_invalid', 'locator without a record', () => {
    const built = buildZip({ entries, beforeEnd: Buffer.concat([u32(0x07064b50), u32(0), u64(4), u32(1)]) });
    return built.bytes;
  }),
  odd('zip_invalid', 'locator that points behind the file', () => {
    const built = buildZip({
      entries,
      beforeEnd: Buffer.concat([u32(0x07064b50), u32(0), u64(2n ** 63n), u32(1)]),
    });
    return built.bytes;
  }),
];
