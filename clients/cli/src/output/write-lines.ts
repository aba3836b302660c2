import type { Writable } from 'node:stream';

/** Lines are handed on in pieces of about this many characters: one system call for hundreds of them. */
const batchChars = 128 * 1024;

export type LineWriter = {
  /** Adds a line; a promise only when the reader has to be waited for. False when nobody reads any more. */
  write(line: string): Promise<boolean> | boolean;
  /** Hands on what is left. */
  flush(): Promise<boolean>;
};

/**
 * Writes lines no faster than they are read. A reader that goes away (`| head`) is no error: writing
 * answers false from then on, and the caller stops.
 */
export function createLineWriter(stream: Writable): LineWriter {
  let lines: string[] = [];
  let chars = 0;
  let open = true;
  let resume: (() => void) | null = null;
  const release = (): void => {
    resume?.();
    resume = null;
  };
  stream.on('drain', release);
  stream.on('close', () => {
    open = false;
    release();
  });
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    release();
    if (error.code !== 'EPIPE') throw error;
  });
  const flush = async (): Promise<boolean> => {
    if (!open || lines.length === 0) return open;
    const text = `${lines.join('\n')}\n`;
    lines = [];
    chars = 0;
    if (!stream.write(text)) {
      await new Promise<void>((resolve) => {
        resume = resolve;
      });
    }
    return open;
  };
  return {
    write(line) {
      lines.push(line);
      chars += line.length;
      return chars < batchChars ? open : flush();
    },
    flush,
  };
}
