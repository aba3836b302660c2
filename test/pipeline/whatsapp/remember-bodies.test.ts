import { describe, expect, it } from 'vitest';
import { BodyReader } from '../../../src/pipeline/whatsapp/body/remember-bodies.ts';
import { ByteBlock } from '../../../src/pipeline/whatsapp/bytes/byte-block.ts';

const marker = '<Media omitted>';
const block = new ByteBlock(new TextEncoder().encode(`${marker}${marker}hello`));
const [first, second] = [marker.length, 2 * marker.length];
const newReader = () => new BodyReader({ platform: 'android', hasFile: null });

describe('bodies that come again', () => {
  it('are known by their bytes once these were told', () => {
    const reader = newReader();
    expect(reader.find(block, 0, first)).toBeNull();
    const reading = reader.read(marker);
    expect(reading.kind).toBe('media');
    reader.tell(block, 0, first);
    expect(reader.find(block, first, second)).toEqual(reading);
  });

  it('are told later too, where they were first read from the end of a block', () => {
    const reader = newReader();
    reader.read(marker);
    reader.read('hello');
    reader.tell(block, second, block.bytes.length);
    expect(reader.find(block, second, block.bytes.length)).toBeNull();
    reader.read(marker);
    reader.tell(block, 0, first);
    expect(reader.find(block, first, second)?.kind).toBe('media');
  });

  it('are not taken for bytes of something else', () => {
    const reader = newReader();
    reader.read(marker);
    reader.tell(block, second, block.bytes.length);
    expect(reader.find(block, second, block.bytes.length)).toBeNull();
  });
});
