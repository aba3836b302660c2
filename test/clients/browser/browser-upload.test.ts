import { randomBytes } from 'node:crypto';
import { readBlob } from '@beacon-pulse/upload/src/read-blob.ts';
import { uploadFile } from '@beacon-pulse/upload/src/upload-file.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserFile, Memory } from '../../../clients/browser/src/page-elements.ts';
import { openUploadMemory } from '../../../clients/browser/src/remember-upload.ts';
import { type FakeRest, fakeKey, openFakeRest } from '../upload/fake-rest.ts';

let rest: FakeRest;
beforeEach(async () => {
  rest = await openFakeRest();
});
afterEach(() => rest.close());

const bytes = randomBytes(4_500);
const chosen = (): BrowserFile =>
  new File([bytes], 'Caf\u0065\u0301 chat.zip', { lastModified: 1_700_000_000_000 });
const to = { community: 'harbour', source: 'boats' };

function openMemory(): Memory & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** One life of the page: chooses the file again and sends it. */
function sendOnce(storage: Memory, signal?: AbortSignal) {
  const memory = openUploadMemory(storage, to, chosen());
  return uploadFile({
    url: rest.url,
    key: fakeKey,
    fetch: (url, init) => fetch(url, init),
    pause: async () => {},
    ...to,
    file: readBlob(chosen(), chosen().name),
    resumeFrom: memory.recall(),
    onUpload: (uploadId) => memory.remember(uploadId),
    concurrency: 1,
    signal,
  });
}

describe('a file chosen in a browser', () => {
  it('arrives whole, under its name in NFC', async () => {
    await sendOnce(openMemory());
    const [upload] = rest.uploads.values();
    expect(upload!.name).toBe('Café chat.zip');
    expect(rest.contentOf(upload!.id).equals(bytes)).toBe(true);
  });

  it('goes on after the page was closed: what has arrived is not sent again', async () => {
    const storage = openMemory();
    const page = new AbortController();
    rest.fault = ({ method, nth, path }) => {
      if (method === 'PUT' && path.endsWith('/3') && nth === 1) page.abort(new Error('closed'));
      return null;
    };
    await expect(sendOnce(storage, page.signal)).rejects.toThrow();
    const before = rest.requests.filter((request) => request.startsWith('PUT')).length;
    await sendOnce(storage);
    expect(rest.uploads.size).toBe(1);
    const [upload] = rest.uploads.values();
    expect(rest.contentOf(upload!.id).equals(bytes)).toBe(true);
    const parts = rest.requests.filter((request) => request.startsWith('PUT')).slice(before);
    expect(parts.some((request) => request.endsWith('/1'))).toBe(false);
    expect(parts.some((request) => request.endsWith('/5'))).toBe(true);
  });

  it('that has changed since is another upload, and one that cannot be read any more a sentence', async () => {
    const storage = openMemory();
    openUploadMemory(storage, to, chosen()).remember('upl_1');
    expect(
      openUploadMemory(storage, to, { ...chosen(), name: 'x', size: 1, lastModified: 1 }).recall(),
    ).toBeNull();
    expect(openUploadMemory(storage, { ...to, source: 'other' }, chosen()).recall()).toBeNull();
    expect(openUploadMemory(storage, to, chosen()).recall()).toBe('upl_1');
    openUploadMemory(storage, to, chosen()).forget();
    expect(storage.kept.size).toBe(0);
    const gone = {
      ...chosen(),
      name: 'a.zip',
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error()) }),
    };
    await expect(readBlob(gone, gone.name).read(0, 4)).rejects.toThrow('Choose it again');
  });
});
