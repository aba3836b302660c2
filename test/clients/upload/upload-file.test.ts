import { type UploadRequest, uploadFile } from '@beacon-pulse/upload/src/upload-file.ts';
import { createUploadSwitch } from '@beacon-pulse/upload/src/upload-switch.ts';
import { type ExportView, watchExport } from '@beacon-pulse/upload/src/watch-export.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeRest, fakeKey, openFakeRest } from './fake-rest.ts';

let rest: FakeRest;
beforeEach(async () => {
  rest = await openFakeRest({ partSize: 1000 });
});
afterEach(() => rest.close());

const content = Buffer.from(Array.from({ length: 9_500 }, (_, i) => (i * 7 + (i >> 8)) & 255));
const pauses: number[] = [];
const unavailable = { status: 503, code: 'unavailable', detail: 'Please try again.' };

const fileOf = (bytes: Uint8Array) => ({
  name: 'WhatsApp Chat.zip',
  size: bytes.length,
  read: async (offset: number, length: number) => new Uint8Array(bytes.subarray(offset, offset + length)),
});

const connection = () => ({
  url: rest.url,
  key: fakeKey,
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  pause: async (ms: number) => void pauses.push(ms),
});

const upload = (more: Partial<UploadRequest> = {}) =>
  uploadFile({
    ...connection(),
    community: 'garden',
    source: 'allotments',
    file: fileOf(content),
    ...more,
  });

const puts = () => rest.requests.filter((line) => line.startsWith('PUT'));

describe('uploading a file', () => {
  it('sends every part once, three at a time, and completes', async () => {
    const progress: number[] = [];
    const done = await upload({ onProgress: ({ doneBytes }) => progress.push(doneBytes) });
    expect(done).toEqual({ upload_id: 'upl_1', export_id: 'exp_upl_1', status: 'queued' });
    expect(rest.contentOf('upl_1')).toEqual(content);
    expect(new Set(puts()).size).toBe(10);
    expect(puts()).toHaveLength(10);
    expect(rest.mostAtOnce()).toBeLessThanOrEqual(3);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(content.length);
  });

  it('tries again after cut connections, busy servers and damaged parts', async () => {
    rest.fault = ({ path, nth }) => {
      if (path.endsWith('/parts/2') && nth <= 2) return 'cut';
      if (path.endsWith('/parts/5') && nth === 1) return unavailable;
      if (path.endsWith('/parts/7') && nth === 1)
        return { status: 422, code: 'upload_part_mismatch', detail: 'Damaged.' };
      if (path.endsWith('/complete') && nth === 1) return unavailable;
      return null;
    };
    pauses.length = 0;
    await upload();
    expect(rest.contentOf('upl_1')).toEqual(content);
    expect(puts()).toHaveLength(14);
    expect(pauses).toHaveLength(5);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(1000);
  });

  it('goes on with an upload, sending only what is missing or has changed', async () => {
    const begun: string[] = [];
    rest.fault = ({ path }) =>
      /parts\/[4-9]$/.test(path) ? { status: 403, code: 'forbidden', detail: 'No.' } : null;
    await expect(upload({ concurrency: 1, onUpload: (id) => void begun.push(id) })).rejects.toMatchObject({
      code: 'forbidden',
      message: 'No.',
      status: 403,
    });
    expect([begun[0], puts().length]).toEqual(['upl_1', 4]);

    rest.fault = () => null;
    rest.requests.length = 0;
    const changed = Buffer.from(content);
    changed[1500] = changed[1500]! ^ 1;
    const sent: number[] = [];
    await upload({
      file: fileOf(changed),
      resumeFrom: begun[0] ?? null,
      onProgress: ({ sentBytes }) => sent.push(sentBytes),
    });
    expect(
      puts()
        .map((line) => line.split('/').at(-1))
        .sort(),
    ).toEqual(['10', '2', '4', '5', '6', '7', '8', '9'].sort());
    expect(rest.contentOf('upl_1')).toEqual(changed);
    expect(sent.at(-1)).toBe(7_500);
  });

  it('does not send anything when the upload was already complete', async () => {
    const first = await upload();
    rest.requests.length = 0;
    expect(await upload({ resumeFrom: first.upload_id })).toEqual(first);
    expect(puts()).toEqual([]);
  });

  it.each(['upl_unknown', null])('begins anew when the upload to resume from is %s', async (resumeFrom) => {
    const ids: string[] = [];
    await upload({ resumeFrom, onUpload: (id) => void ids.push(id) });
    expect(ids).toEqual(['upl_1']);
  });

  it('begins anew when the upload has expired on the way', async () => {
    rest.fault = ({ path }) =>
      path === '/upload/multipart/upl_1/parts/3' ? { status: 410, code: 'gone', detail: 'Expired.' } : null;
    expect(await upload()).toMatchObject({ upload_id: 'upl_2' });
    expect(rest.contentOf('upl_2')).toEqual(content);
  });

  it('sends parts again that the completion misses', async () => {
    rest.fault = ({ path, nth }) => {
      if (!path.endsWith('/complete') || nth > 1) return null;
      rest.uploads.get('upl_1')?.parts.delete(4);
      return null;
    };
    await upload();
    expect(puts()).toHaveLength(11);
    expect(rest.contentOf('upl_1')).toEqual(content);
  });

  it('gives up, with the code, when the server keeps failing', async () => {
    rest.fault = ({ path }) => (path.endsWith('/parts/1') ? unavailable : null);
    await expect(upload()).rejects.toMatchObject({ code: 'unavailable', status: 503 });
    expect(puts().filter((line) => line.endsWith('/parts/1'))).toHaveLength(50);
    expect(rest.requests).not.toContain('POST /upload/multipart/complete');
  });

  it('waits for a connection that is away for minutes, says so, and goes on', async () => {
    let away = 30;
    const waits: [string, number][] = [];
    rest.fault = ({ path }) => (path.includes('/parts/') && away-- > 0 ? 'cut' : null);
    await upload({ concurrency: 1, onRetry: ({ code }, wait) => waits.push([code, wait]) });
    expect(waits).toHaveLength(30);
    expect(new Set(waits.map(([code]) => code))).toEqual(new Set(['unreachable']));
    const total = waits.reduce((sum, [, wait]) => sum + wait, 0);
    expect(total).toBeGreaterThan(3 * 60_000);
    expect(Math.max(...waits.map(([, wait]) => wait))).toBeLessThanOrEqual(15_000);
    expect(rest.contentOf('upl_1')).toEqual(content);
  });

  it('gives up a part that arrives damaged again and again', async () => {
    rest.fault = ({ path }) =>
      path.endsWith('/parts/3') ? { status: 422, code: 'upload_part_mismatch', detail: 'Damaged.' } : null;
    await expect(upload()).rejects.toMatchObject({ code: 'upload_part_mismatch' });
    expect(puts().filter((line) => line.endsWith('/parts/3'))).toHaveLength(6);
  });

  it('begins no part while it is paused, and goes on', async () => {
    const control = createUploadSwitch();
    let sentAtPause = 0;
    const done = upload({
      concurrency: 2,
      control,
      onProgress: ({ sentBytes }) => {
        if (sentBytes < 3000 || sentAtPause > 0) return;
        sentAtPause = sentBytes;
        control.pause();
      },
    });
    while (sentAtPause === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    // what was on its way has arrived
    expect(puts().length).toBeLessThanOrEqual(sentAtPause / 1000 + 1);
    expect(control.paused).toBe(true);
    control.resume();
    await done;
    expect(puts()).toHaveLength(10);
    expect(rest.contentOf('upl_1')).toEqual(content);
  });

  it('is not tried again without a right key', async () => {
    await expect(upload({ key: 'wrong' })).rejects.toMatchObject({ code: 'unauthorized' });
    expect(rest.requests).toEqual(['POST /upload/multipart/create']);
  });

  it('completes an empty file without a part', async () => {
    await upload({ file: fileOf(new Uint8Array(0)) });
    expect(rest.requests).toEqual(['POST /upload/multipart/create', 'POST /upload/multipart/complete']);
  });

  it('stops when it is told to', async () => {
    const control = new AbortController();
    rest.fault = ({ path }) => (path.endsWith('/parts/3') ? 'stall' : null);
    const stopped = upload({
      signal: control.signal,
      onProgress: ({ sentBytes }) => void (sentBytes > 3_000 && control.abort()),
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(rest.requests).not.toContain('POST /upload/multipart/complete');
  });

  it('says that nobody answers', async () => {
    await rest.close();
    await expect(upload()).rejects.toMatchObject({ code: 'unreachable', status: 0 });
    rest = await openFakeRest();
  });
});

describe('watching an export', () => {
  const view = (status: string, done = 0, total = 0, more = {}) =>
    ({ export_id: 'exp_1', status, progress: { done, total }, ...more }) as ExportView;

  it('tells each stage and step once, and ends with the last', async () => {
    rest.exportViews = [
      view('queued'),
      view('queued'),
      view('ingesting', 1, 3),
      view('ingesting', 2, 3),
      view('ingesting', 2, 3),
      view('analysing', 0, 5),
      view('completed', 5, 5),
    ];
    const seen: string[] = [];
    const last = await watchExport(connection(), 'exp_1', (now) =>
      seen.push(`${now.status} ${now.progress.done}`),
    );
    expect(seen).toEqual(['queued 0', 'ingesting 1', 'ingesting 2', 'analysing 0', 'completed 5']);
    expect(last).toEqual(rest.exportViews.at(-1));
  });

  it.each(['failed', 'cancelled'])('ends when the export has %s', async (status) => {
    rest.exportViews = [view('queued'), view(status, 0, 0, { error: { code: 'chat_not_found' } })];
    expect(await watchExport(connection(), 'exp_1')).toMatchObject({
      status,
      error: { code: 'chat_not_found' },
    });
  });

  it('bears a server that is away for a moment', async () => {
    rest.exportViews = [view('completed')];
    rest.fault = ({ nth }) => (nth <= 3 ? 'cut' : null);
    expect(await watchExport(connection(), 'exp_1')).toMatchObject({ status: 'completed' });
  });
});
