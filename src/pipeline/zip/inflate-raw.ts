import { createInflateRaw } from 'node:zlib';
import { PulseError } from '../../core/errors.ts';

/**
 * Inflates raw DEFLATE (RFC 1951) with back-pressure: no more than one input slice and one output chunk
 * are ahead of the consumer. `length` is the number of input bytes; the stream must use them all.
 * Throws `zip_bad_checksum` for damaged data.
 */
export async function* inflateRaw(
  input: AsyncIterable<Uint8Array>,
  length: number,
  chunkSize: number,
): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize });
  let sourceError: unknown = null;
  let closed = false;
  let wake: () => void = () => {};
  // The loop below sees every error; this keeps one that comes after its end from ending the process.
  inflate.on('error', () => wake());
  inflate.on('close', () => {
    closed = true;
    wake();
  });

  async function feed(): Promise<void> {
    try {
      for await (const slice of input) {
        if (closed) return;
        // a slice is good only until the next: it must be worked off, not merely queued
        const taken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        inflate.write(slice, () => wake());
        await taken;
      }
      if (!closed) inflate.end();
    } catch (thrown) {
      sourceError = thrown;
      inflate.destroy();
    }
  }

  const fed = feed();
  try {
    for await (const chunk of inflate) yield chunk as Uint8Array;
  } catch (thrown) {
    if (sourceError !== null) throw sourceError;
    throw damaged(thrown);
  } finally {
    inflate.destroy();
    closed = true;
    wake();
    await fed;
  }
  if (sourceError !== null) throw sourceError;
  // Bytes behind the last DEFLATE block are no part of the file, yet the directory counts them in.
  if (inflate.bytesWritten !== length) throw damaged(null);
}

function damaged(cause: unknown): PulseError {
  return new PulseError(
    'zip_bad_checksum',
    'A file inside the archive is damaged: its compressed data cannot be read.',
    cause === null ? {} : { cause },
  );
}
