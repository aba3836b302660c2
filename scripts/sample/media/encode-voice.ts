/** A voice note: an Ogg stream (RFC 3533) of silent Opus packets (RFC 6716) as RFC 7845 encapsulates them. */

const crcTable = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i << 24;
  for (let bit = 0; bit < 8; bit++) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});

/** RFC 3533 section 6: CRC-32 with polynomial 04C11DB7, not reflected, start and final value 0. */
export function oggChecksum(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) crc = ((crc << 8) ^ crcTable[((crc >>> 24) ^ byte) & 255]!) >>> 0;
  return crc;
}

const samplesPerPacket = 960; // 20 ms at the 48 kHz that granule positions count in
const preSkip = 312;
const packetsPerPage = 50;
/** TOC F8: CELT only, full band, 20 ms, mono, one frame; FF FE decodes to silence. */
const silence = [0xf8, 0xff, 0xfe];

type Page = { flags: number; granule: number; serial: number; number: number; packets: readonly number[][] };

function encodePage(page: Page): Uint8Array<ArrayBuffer> {
  const body = page.packets.flat();
  const lengths = page.packets.map((packet) => packet.length);
  const bytes = new Uint8Array(27 + lengths.length + body.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x4f, 0x67, 0x67, 0x53]); // "OggS"
  bytes[4] = 0; // version
  bytes[5] = page.flags; // 2 first page, 4 last page
  view.setUint32(6, page.granule, true); // low half; the high half stays 0
  view.setUint32(14, page.serial, true);
  view.setUint32(18, page.number, true);
  bytes[26] = lengths.length;
  bytes.set(lengths, 27); // one lacing value a packet: all are shorter than 255 bytes
  bytes.set(body, 27 + lengths.length);
  view.setUint32(22, oggChecksum(bytes), true); // computed with the field itself at 0
  return bytes;
}

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const little32 = (value: number): number[] => [
  value & 255,
  (value >> 8) & 255,
  (value >> 16) & 255,
  value >>> 24,
];

/** Ogg Opus bytes of `seconds` of silence (1–600). `serial` makes two notes of one length differ. */
export function encodeVoiceNote(seconds: number, serial: number): Uint8Array<ArrayBuffer> {
  const vendor = 'harbour';
  // RFC 7845 section 5.1: version 1, one channel, pre-skip, input rate, gain 0, mapping family 0.
  const head = [...ascii('OpusHead'), 1, 1, preSkip & 255, preSkip >> 8, ...little32(16000), 0, 0, 0];
  // Section 5.2: vendor string, no comments.
  const tags = [...ascii('OpusTags'), ...little32(vendor.length), ...ascii(vendor), ...little32(0)];
  const pages = [
    encodePage({ flags: 2, granule: 0, serial, number: 0, packets: [head] }),
    encodePage({ flags: 0, granule: 0, serial, number: 1, packets: [tags] }),
  ];
  const total = Math.min(600, Math.max(1, Math.round(seconds))) * 50;
  for (let done = 0; done < total; ) {
    const count = Math.min(packetsPerPage, total - done);
    done += count;
    pages.push(
      encodePage({
        flags: done === total ? 4 : 0,
        granule: preSkip + done * samplesPerPacket,
        serial,
        number: pages.length,
        packets: Array.from({ length: count }, () => silence),
      }),
    );
  }
  const bytes = new Uint8Array(pages.reduce((sum, page) => sum + page.length, 0));
  let at = 0;
  for (const page of pages) {
    bytes.set(page, at);
    at += page.length;
  }
  return bytes;
}
