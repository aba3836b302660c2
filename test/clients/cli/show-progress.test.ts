import { formatBytes, formatSeconds } from '@beacon-pulse/upload/src/describe-transfer.ts';
import { describe, expect, it } from 'vitest';
import { createProgressLine, formatTransfer } from '../../../clients/cli/src/output/show-progress.ts';

function screen(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  const stream = { isTTY, columns, write: (text: string) => written.push(text) > 0 };
  return { written, stream: stream as unknown as Parameters<typeof createProgressLine>[0] };
}

describe('the progress line', () => {
  it('is redrawn on a terminal, in its width, and ended once', () => {
    const { written, stream } = screen(true, 8);
    let now = 0;
    const line = createProgressLine(stream, () => now);
    line.show('a long line 1');
    now = 20;
    line.show('too soon');
    now = 200;
    line.show('b🌱cdefghi');
    line.show('b🌱cdefghi', true);
    line.end();
    line.end();
    expect(written).toEqual(['\r\x1b[2Ka long ', '\r\x1b[2Kb🌱cdefg', '\n']);
  });

  it('is a line every few seconds elsewhere, and always the last one', () => {
    const { written, stream } = screen(false);
    let now = 0;
    const line = createProgressLine(stream, () => now);
    for (; now < 7_000; now += 100) line.show(`at ${now}`);
    line.show('done', true);
    line.end();
    expect(written).toEqual(['at 0\n', 'at 3000\n', 'at 6000\n', 'done\n']);
  });
});

describe('figures for people', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [999_600, '1.0 MB'],
    [12_345_678, '12.3 MB'],
    [345_678_901, '346 MB'],
    [20 * 1024 ** 3, '21.5 GB'],
    [5e12, '5000 GB'],
  ])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

  it.each([
    [0.2, '1 s'],
    [59.1, '1 min 0 s'],
    [200, '3 min 20 s'],
    [3900, '1 h 5 min'],
  ])('%d seconds are %s', (seconds, text) => expect(formatSeconds(seconds)).toBe(text));

  it('tell how far, how fast and how long, of this run alone', () => {
    expect(formatTransfer({ doneBytes: 15e6, sentBytes: 5e6, totalBytes: 20e6 }, 2)).toBe(
      '[##################------]  75 %  15.0 MB of 20.0 MB  2.5 MB/s  2 s left',
    );
    expect(formatTransfer({ doneBytes: 20e6, sentBytes: 0, totalBytes: 20e6 }, 2)).toBe(
      '[########################] 100 %  20.0 MB of 20.0 MB',
    );
    expect(formatTransfer({ doneBytes: 0, sentBytes: 0, totalBytes: 0 }, 0)).toContain('100 %');
  });
});
