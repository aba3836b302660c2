import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFolder } from './find-folder.ts';

export type UploadMemory = {
  /** Id of the upload that was begun for this file before; null when there is none. */
  recall(): Promise<string | null>;
  remember(uploadId: string): Promise<void>;
  forget(): Promise<void>;
};

/** Nothing is remembered for longer: the server has forgotten the upload by then. */
const longestMs = 7 * 24 * 3_600_000;

/** Remembers uploads in small files of this machine, so that one cut short goes on in the next run. */
export function openUploadMemory(upload: {
  readonly url: string;
  readonly community: string;
  readonly source: string;
  readonly path: string;
  readonly size: number;
  readonly modifiedAt: number;
}): UploadMemory {
  const { url, community, source, path, size, modifiedAt } = upload;
  const identity = JSON.stringify([url, community, source, path, size, modifiedAt]);
  const folder = join(findFolder(), 'uploads');
  const file = join(folder, `${createHash('sha256').update(identity).digest('hex').slice(0, 32)}.json`);
  return {
    async recall() {
      try {
        const remembered: unknown = JSON.parse(await readFile(file, 'utf8'));
        if (typeof remembered !== 'object' || remembered === null) return null;
        const id = 'upload_id' in remembered ? remembered.upload_id : null;
        return typeof id === 'string' ? id : null;
      } catch {
        // none, or one that was cut short while it was written: the upload begins anew
        return null;
      }
    },
    async remember(uploadId) {
      await mkdir(folder, { recursive: true });
      await forgetOld(folder);
      await writeFile(file, `${JSON.stringify({ upload_id: uploadId })}\n`);
    },
    async forget() {
      await rm(file, { force: true });
    },
  };
}

async function forgetOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    // another run may forget it at the same time
    const found = await stat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > longestMs) await rm(path, { force: true });
  }
}
