import type { WriteStream } from 'node:tty';
import { describeTransfer, shareOf } from '@beacon-pulse/upload/src/describe-transfer.ts';
import type { UploadProgress } from '@beacon-pulse/upload/src/upload-file.ts';

/** Without a terminal, a line at most this often. Milliseconds. */
const lineEvery = 3_000;
/** On a terminal, redrawn at most this often. */
const redrawEvery = 80;

export type ProgressLine = {
  /** Shows where things are; `last` shows it in any case. */
  show(text: string, last?: boolean): void;
  /** Ends the line, so that what follows begins on a new one. */
  end(): void;
};

/** One line that is redrawn on a terminal; elsewhere (a log file) a line every few seconds. */
export function createProgressLine(
  stream: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>,
  now: () => number = Date.now,
): ProgressLine {
  let shownAt = Number.NEGATIVE_INFINITY;
  let shown = '';
  return {
    show(text, last = false) {
      const at = now();
      if (text === shown || (!last && at - shownAt < (stream.isTTY ? redrawEvery : lineEvery))) return;
      shownAt = at;
      shown = text;
      if (stream.isTTY) stream.write(`\r\x1b[2K${[...text].slice(0, (stream.columns || 80) - 1).join('')}`);
      else stream.write(`${text}\n`);
    },
    end() {
      if (stream.isTTY && shown !== '') stream.write('\n');
      shown = '';
      shownAt = Number.NEGATIVE_INFINITY;
    },
  };
}

const barWidth = 24;

/** `[######------]  50 %  10.0 MB of 20.0 MB  8.0 MB/s  2 s left`; `elapsed` in seconds since this run began. */
export function formatTransfer(progress: UploadProgress, elapsed: number): string {
  const full = Math.round(shareOf(progress) * barWidth);
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}] ${describeTransfer(progress, elapsed)}`;
}
