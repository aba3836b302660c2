import type { BrowserFile, Memory } from './page-elements.ts';

const prefix = 'pulse.upload.';

export type UploadMemory = {
  /** Id of the upload that was begun for this file before; null where there is none. */
  recall(): string | null;
  remember(uploadId: string): void;
  forget(): void;
};

/** Remembers in the browser which upload belongs to a file, so that it goes on after the page was closed. */
export function openUploadMemory(
  memory: Memory,
  to: { readonly community: string; readonly source: string },
  { name, size, lastModified }: Pick<BrowserFile, 'name' | 'size' | 'lastModified'>,
): UploadMemory {
  const key = `${prefix}${JSON.stringify([to.community, to.source, name, size, lastModified])}`;
  return {
    recall: () => memory.getItem(key),
    remember: (uploadId) => memory.setItem(key, uploadId),
    forget: () => memory.removeItem(key),
  };
}
