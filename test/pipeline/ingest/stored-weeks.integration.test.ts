import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { generateExports } from '../../../bench/generate-exports.ts';
import type { TranscriptStyle } from '../../../bench/generate-transcript.ts';
import { readIntoSegments } from '../../../bench/read-into-segments.ts';
import type { ObjectStore } from '../../../src/ports/objects.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Objects in memory. The etag of a segment stands for what it holds, whatever build of zlib has packed it. */
function createStore(): Pick<ObjectStore, 'get' | 'getRange' | 'head' | 'put'> {
  const held = new Map<string, { bytes: Uint8Array; etag: string }>();
  return {
    async get(key) {
      const object = held.get(key);
      return object === undefined ? null : { key, size: object.bytes.length, ...object };
    },
    async getRange(key, offset, length) {
      return held.get(key)?.bytes.slice(offset, offset + length) ?? null;
    },
    async head(key) {
      const object = held.get(key);
      return object === undefined ? null : { key, size: object.bytes.length, etag: object.etag };
    },
    async put(key, bytes) {
      const etag = sha256(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes);
      held.set(key, { bytes, etag });
      return { key, size: bytes.length, etag };
    },
  };
}

/** A digest over every week and day that two overlapping exports end in, and over what was shown of their clocks. */
async function readBoth(style: TranscriptStyle): Promise<string> {
  const objects = createStore() as ObjectStore;
  const hash = createHash('sha256');
  let knownWeeks: readonly string[] = [];
  for (const [key, bytes] of Object.entries(generateExports(9_000, style))) {
    await objects.put(key, bytes);
    const found = await readIntoSegments(objects, { key, size: bytes.length, knownWeeks });
    knownWeeks = found.weeks.map(({ week }) => week);
    hash.update(JSON.stringify([found.weeks, found.days, found.coverage, found.clock]));
  }
  return hash.digest('hex').slice(0, 16);
}

describe('what two overlapping exports leave behind', () => {
  it.each([
    ['android', '692f3aab683dbc75'],
    ['ios', '6ab7dbe935e882cb'],
    ['cyrillic', '6a26446aac8fe9b2'],
  ] as const)('stays as it was, byte for byte: %s', async (style, digest) => {
    expect(await readBoth(style)).toBe(digest);
  });
});
