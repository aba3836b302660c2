import type { ReadStream } from 'node:tty';
import type { UploadSwitch } from '@beacon-pulse/upload/src/upload-switch.ts';

/** Lets the key `p` pause and resume at a terminal; Ctrl+C goes on to end the process. Call what it returns at the end. */
export function watchPauseKey(
  input: Pick<ReadStream, 'isTTY' | 'setRawMode' | 'on' | 'off' | 'resume' | 'pause'>,
  control: UploadSwitch,
  changed: () => void,
): () => void {
  if (!input.isTTY) return () => {};
  const listen = (key: Buffer): void => {
    const text = key.toString();
    if (text === '\u0003') process.kill(process.pid, 'SIGINT');
    if (text.toLowerCase() !== 'p') return;
    if (control.paused) control.resume();
    else control.pause();
    changed();
  };
  input.setRawMode(true);
  input.on('data', listen);
  input.resume();
  return () => {
    input.off('data', listen);
    input.setRawMode(false);
    input.pause();
  };
}
