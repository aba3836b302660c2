import { describe, expect, it } from 'vitest';
import { createScratchBuffer } from '../../../src/pipeline/media/scratch-buffer.ts';

describe('a room', () => {
  it('is the same memory for one file after the other, and grows for a larger one', () => {
    const room = createScratchBuffer();
    const first = room(1000).fill(1);
    expect(room(900).buffer).toBe(first.buffer);
    expect(room(1_048_576 - 64).buffer).toBe(first.buffer);
    const large = room(3_000_000);
    expect([large.length, large.buffer.byteLength]).toEqual([3_000_000, 3 * 1_048_576]);
    expect(room(10).buffer).toBe(large.buffer);
    expect(room(0)).toHaveLength(0);
  });

  it('shows nothing of the file before to whoever reads a little beyond', () => {
    const room = createScratchBuffer();
    room(1000).fill(255);
    const bytes = room(500).fill(7);
    expect(new Uint8Array(bytes.buffer, 500, 64)).toEqual(new Uint8Array(64));
    expect(new Uint8Array(bytes.buffer, 564, 1)[0]).toBe(255);
  });
});
