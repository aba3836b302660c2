import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLineWriter } from '../../../clients/cli/src/output/write-lines.ts';

const line = 'x'.repeat(999);

describe('writing lines', () => {
  it('hands them on in large pieces, whole and in order', async () => {
    const pieces: string[] = [];
    const writer = createLineWriter(
      new Writable({
        highWaterMark: 1e9,
        write(chunk, _, done) {
          pieces.push(String(chunk));
          done();
        },
      }),
    );
    for (let i = 0; i < 1000; i++) await writer.write(`${i} ${line}`);
    expect(await writer.flush()).toBe(true);
    expect(pieces.join('')).toBe(Array.from({ length: 1000 }, (_, i) => `${i} ${line}\n`).join(''));
    expect(pieces.length).toBeLessThan(10);
  });

  it('waits for a reader that is slow', async () => {
    let release: (() => void) | null = null;
    let taken = 0;
    const writer = createLineWriter(
      new Writable({
        highWaterMark: 1,
        write(_, __, done) {
          taken++;
          release = done;
        },
      }),
    );
    let given = 0;
    const giving = (async () => {
      for (; given < 1000; given++) await writer.write(line);
      await writer.flush();
    })();
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(taken).toBe(1);
    expect(given).toBeLessThan(200);
    const timer = setInterval(() => release?.(), 1);
    await giving;
    clearInterval(timer);
    expect(given).toBe(1000);
  });

  it('stops quietly when the reader goes away', async () => {
    const writer = createLineWriter(
      new Writable({
        highWaterMark: 1,
        write(_, __, done) {
          done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
        },
      }),
    );
    let open: boolean | Promise<boolean> = true;
    let given = 0;
    while (open && given < 10_000) {
      open = await writer.write(line);
      given++;
    }
    expect(open).toBe(false);
    expect(given).toBeLessThan(1000);
    expect(await writer.flush()).toBe(false);
  });
});
