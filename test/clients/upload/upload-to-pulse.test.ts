import { createHash } from 'node:crypto';
import { type UploadRequest, uploadFile } from '@beacon-pulse/upload/src/upload-file.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handleIngestRequest } from '../../../src/routers/ingest-app.ts';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

let test: TestServices;
let key = '';
beforeAll(async () => {
  test = await openMemoryServices();
});
afterAll(() => test.close());

async function begin(): Promise<void> {
  await test.reset();
  await seedCommunity(test, { slug: 'garden' });
  key = (await seedKey(test, { scopes: ['upload'], communityId: 'com_garden' })).key;
}
beforeEach(begin);

/** Two parts: one of 5 MiB and a short one. */
const content = new Uint8Array(5 * 1024 * 1024 + 777).map((_, i) => (i * 31 + (i >> 9)) & 255);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The way to Pulse without a network; the runtime of Workers gives a body its length, Node does not. */
async function call(url: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  if (init.body instanceof Uint8Array) headers.set('content-length', String(init.body.length));
  return handleIngestRequest(new Request(url, { ...init, headers }), test.services);
}

const fileOf = (bytes: Uint8Array<ArrayBuffer>): UploadRequest['file'] => ({
  name: 'WhatsApp Chat.zip',
  size: bytes.length,
  read: async (offset, length) => bytes.slice(offset, offset + length),
});

const upload = (more: Partial<UploadRequest> = {}) =>
  uploadFile({
    url: 'https://pulse.test',
    key,
    fetch: call,
    pause: async () => {},
    community: 'garden',
    source: 'workshop',
    file: fileOf(content),
    ...more,
  });

async function expectOneWholeExport(file = content): Promise<void> {
  const { results } = await test.d1.prepare('SELECT object_key, status FROM exports').all<{
    object_key: string;
    status: string;
  }>();
  expect(results).toEqual([{ object_key: expect.any(String), status: 'queued' }]);
  const stored = await test.services.objects.get(results[0]!.object_key);
  expect(sha256(stored!.bytes)).toBe(sha256(file));
}

describe('uploading to Pulse', () => {
  it('makes one export of the file', async () => {
    const done = await upload();
    expect(done).toMatchObject({ export_id: expect.stringMatching(/^exp_/), status: 'queued' });
    await expectOneWholeExport();
  });

  it('makes one export when two clients go on with one upload at once', async () => {
    const ids: string[] = [];
    const stopped = upload({
      onUpload: (id) => void ids.push(id),
      fetch: async (url, init) =>
        init.method === 'PUT' ? new Response('{"code":"forbidden"}', { status: 403 }) : call(url, init),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'forbidden' });
    const [one, two] = await Promise.all([
      upload({ resumeFrom: ids[0] ?? null }),
      upload({ resumeFrom: ids[0] ?? null }),
    ]);
    expect(one.export_id).toBe(two.export_id);
    expect(one.upload_id).toBe(ids[0]);
    await expectOneWholeExport();
  });

  it('makes one export on a bad line, or fails with a code and goes on later', async () => {
    const fault = fc.constantFrom('fine', 'fine', 'request lost', 'answer lost', 'damaged', 'cut short');
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 20 }), async (faults) => {
        await begin();
        const file = content.slice(0, 60_000);
        let nth = 0;
        const badLine = async (url: string, init: RequestInit): Promise<Response> => {
          const now = faults[nth++] ?? 'fine';
          if (now === 'request lost') throw new TypeError('fetch failed');
          const bytes = init.body instanceof Uint8Array ? init.body : null;
          if (now === 'damaged' && bytes !== null) {
            const changed = new Uint8Array(bytes);
            changed[changed.length >> 1]! ^= 1;
            return call(url, { ...init, body: changed });
          }
          if (now === 'cut short' && bytes !== null) {
            const announced = new Headers(init.headers);
            announced.set('content-length', String(bytes.length));
            const cut = new Request(url, {
              ...init,
              headers: announced,
              body: bytes.slice(0, bytes.length >> 1),
            });
            return handleIngestRequest(cut, test.services);
          }
          const answer = await call(url, init);
          if (now === 'answer lost') throw new TypeError('terminated');
          return answer;
        };
        let uploadId: string | null = null;
        const remember = (id: string): void => {
          uploadId = id;
        };
        try {
          await upload({ file: fileOf(file), fetch: badLine, onUpload: remember });
        } catch (thrown) {
          expect(thrown).toMatchObject({ name: 'ApiError', code: expect.stringMatching(/^[a-z_]+$/) });
          await upload({ file: fileOf(file), resumeFrom: uploadId, onUpload: remember });
        }
        await expectOneWholeExport(file);
      }),
      { numRuns: 25, seed: 20260218 },
    );
  }, 180_000);
});
