import type { UploadableFile } from './upload-file.ts';

/** What a `Blob` and a `File` have in common with what stands in for them. */
export type SlicedBytes = {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
};

/**
 * Reads a `File` that a person has chosen in a browser, or what `openAsBlob` of Node opens, piece by piece. Names are sent
 * in one normal form. A file that has changed meanwhile, or is gone, is an error with a sentence.
 */
export function readBlob(blob: SlicedBytes, name: string): UploadableFile {
  return {
    name: name.normalize('NFC'),
    size: blob.size,
    async read(offset, length) {
      // browsers refuse a file whose date has changed since it was chosen
      const bytes = await blob
        .slice(offset, offset + length)
        .arrayBuffer()
        .catch(() => new ArrayBuffer(0));
      if (bytes.byteLength !== length)
        throw new Error(`The file ${name} has changed or can no longer be read. Choose it again.`);
      return new Uint8Array(bytes);
    },
  };
}
