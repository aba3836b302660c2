import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { PulseError } from '../../../src/core/errors.ts';
import type { ByteSource } from '../../../src/ports/bytes.ts';

export type LocalFile = ByteSource & {
  /** Without its folders, NFC. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly modifiedAt: number;
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
};

/** Opens a file for reading anywhere in it. A PulseError with a sentence where it cannot be. */
export async function openLocalFile(path: string): Promise<LocalFile> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, 'r');
    const stat = await handle.stat();
    if (!stat.isFile()) throw notAFile(path, stat.isDirectory());
    return over(handle, path, stat);
  } catch (thrown) {
    await handle?.close();
    throw fileError(thrown, path);
  }
}

function over(handle: FileHandle, path: string, stat: { size: number; mtimeMs: number }): LocalFile {
  return {
    name: basename(path).normalize('NFC'),
    size: stat.size,
    modifiedAt: stat.mtimeMs,
    async read(offset, length) {
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
        if (bytesRead === 0)
          throw new PulseError('conflict', `The file ${path} became shorter while it was being read.`);
        filled += bytesRead;
      }
      return bytes;
    },
    close: () => handle.close(),
  };
}

const notAFile = (path: string, isFolder: boolean): PulseError =>
  new PulseError('bad_request', `${path} is ${isFolder ? 'a folder' : 'a device'}, not a file.`);

function fileError(thrown: unknown, path: string): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new PulseError('not_found', `There is no file ${path}.`, { cause: thrown });
  if (code === 'EISDIR') return notAFile(path, true);
  if (code === 'EACCES' || code === 'EPERM')
    return new PulseError('forbidden', `You may not read the file ${path}.`, { cause: thrown });
  if (code === 'ENAMETOOLONG' || code === 'ERR_INVALID_ARG_VALUE')
    return new PulseError('bad_request', 'That is not a file name.', { cause: thrown });
  return thrown;
}
