import type { UploadProgress } from './upload-file.ts';

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

/** How much of an upload is there, from 0 to 1. */
export const shareOf = ({ doneBytes, totalBytes }: UploadProgress): number =>
  totalBytes === 0 ? 1 : doneBytes / totalBytes;

/** ` 50 %  10.0 MB of 20.0 MB  8.0 MB/s  2 s left`; `elapsed` in seconds since this run began. */
export function describeTransfer(progress: UploadProgress, elapsed: number): string {
  const { doneBytes, sentBytes, totalBytes } = progress;
  const percent = Math.floor(shareOf(progress) * 100);
  const text = `${String(percent).padStart(3)} %  ${formatBytes(doneBytes)} of ${formatBytes(totalBytes)}`;
  if (sentBytes === 0 || elapsed <= 0) return text;
  const speed = sentBytes / elapsed;
  const left = totalBytes - doneBytes;
  return `${text}  ${formatBytes(speed)}/s${left > 0 ? `  ${formatSeconds(left / speed)} left` : ''}`;
}
