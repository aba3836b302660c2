import type { WriteStream } from 'node:tty';

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

const units = ['B', 'kB', 'MB', 'GB'];

/** `12.3 MB`: decimal units, three digits or so. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 || value >= 99.95 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

/** `4 s`, `3 min 20 s`, `1 h 5 min`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const barWidth = 24;

/** `[######------]  50 %  10.0 of 20.0 MB  8.0 MB/s  2 s left`; `elapsed` in seconds since this run began. */
export function formatTransfer(
  { doneBytes, sentBytes, totalBytes }: { doneBytes: number; sentBytes: number; totalBytes: number },
  elapsed: number,
): string {
  const share = totalBytes === 0 ? 1 : doneBytes / totalBytes;
  const full = Math.round(share * barWidth);
  const bar = `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}]`;
  const text = `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${formatBytes(doneBytes)} of ${formatBytes(totalBytes)}`;
  if (sentBytes === 0 || elapsed <= 0) return text;
  const speed = sentBytes / elapsed;
  const left = totalBytes - doneBytes;
  return `${text}  ${formatBytes(speed)}/s${left > 0 ? `  ${formatSeconds(left / speed)} left` : ''}`;
}
