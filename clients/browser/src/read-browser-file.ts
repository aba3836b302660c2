import type { UploadableFile } from '@beacon-pulse/upload/src/upload-file.ts';
import type { BrowserFile } from './page-elements.ts';

/** A file that a person has chosen in a browser, read piece by piece; a sentence where it changed meanwhile. */
export function readBrowserFile(file: BrowserFile): UploadableFile {
  return {
    name: file.name.normalize('NFC'),
    size: file.size,
    async read(offset, length) {
      // browsers refuse a file whose date has changed since it was chosen
      const bytes = await file
        .slice(offset, offset + length)
        .arrayBuffer()
        .catch(() => new ArrayBuffer(0));
      if (bytes.byteLength !== length)
        throw new Error(`The file ${file.name} has changed or can no longer be read. Choose it again.`);
      return new Uint8Array(bytes);
    },
  };
}
