import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PulseError } from '../../../src/core/errors.ts';
import { abortUpload } from '../../../src/pipeline/uploads/abort-upload.ts';
import { completeUpload } from '../../../src/pipeline/uploads/complete-upload.ts';
import { createUpload } from '../../../src/pipeline/uploads/create-upload.ts';
import { getUpload } from '../../../src/pipeline/uploads/get-upload.ts';
import { storePart } from '../../../src/pipeline/uploads/store-part.ts';
import type { Services } from '../../../src/services.ts';
import {
  communityId,
  makeBytes,
  partSize,
  plantSource,
  sha256Of,
  sourceId,
  streamOf,
} from './part-fixtures.ts';
import { useUploadWorld } from './upload-world.ts';

const test = useUploadWorld();

/** Two parts, the last of them short: R2 wants 5 MiB in every other. */
const file = makeBytes(partSize + 1234, 11);
const partOf = (n: number) => file.subarray((n - 1) * partSize, n * partSize);

/** The short one more often: it is the quicker one. */
const part = fc.constantFrom<number[]>(1, 2, 2);
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), part }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('send twice at once' as const), part }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('send damaged' as const), part }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('die while sending' as const), part }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose the database after a part' as const), part }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('send while completing' as const), part }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('complete' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('complete twice at once' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose the answer of R2' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose the database at the end' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('abort while completing' as const) }) },
);
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

const lost = async (): Promise<never> => {
  throw new Error('Network connection lost.');
};
const lostDb = async (): Promise<never> => {
  throw new PulseError('storage_unavailable', 'The database did not answer. Please try again.');
};

function play(services: Services, uploadId: string, event: Event): Promise<unknown>[] {
  const scope = { uploadId, communityScope: communityId };
  const complete = (from = services) => completeUpload(from, scope);
  const send = (n: number, body = streamOf(partOf(n)), from = services) =>
    storePart(from, {
      ...scope,
      partNumber: n,
      body,
      length: partOf(n).length,
      sha256: sha256Of(partOf(n)),
    });
  const withoutBatch = { ...services, db: { ...services.db, batch: lostDb } };
  switch (event.do) {
    case 'send':
      return [send(event.part)];
    case 'send twice at once':
      return [send(event.part), send(event.part)];
    case 'send damaged':
      return [send(event.part, streamOf(makeBytes(partOf(event.part).length, 99)))];
    case 'die while sending': {
      const half = streamOf(partOf(event.part).subarray(0, Math.floor(partOf(event.part).length / 2)));
      return [send(event.part, half)];
    }
    case 'lose the database after a part':
      return [send(event.part, undefined, withoutBatch)];
    case 'send while completing':
      return [complete(), send(event.part)];
    case 'complete':
      return [complete()];
    case 'complete twice at once':
      return [complete(), complete()];
    case 'lose the answer of R2': {
      const completeMultipart: Services['objects']['completeMultipart'] = async (...args) => {
        await services.objects.completeMultipart(...args);
        return lost();
      };
      return [complete({ ...services, objects: { ...services.objects, completeMultipart } })];
    }
    case 'lose the database at the end':
      return [complete(withoutBatch)];
    case 'abort while completing':
      return [complete(), abortUpload(services, scope)];
  }
}

/** What a patient client does: looks what is there, sends the rest, completes. Null when the upload is over. */
async function finish(services: Services, uploadId: string): Promise<string | null> {
  for (let round = 0; round < 4; round++) {
    const state = await getUpload(services, { uploadId, communityScope: communityId });
    if (state.status === 'aborted') return null;
    const there = new Set(state.parts.map(({ part_number }) => part_number));
    try {
      if (state.status === 'open') {
        for (let n = 1; n <= state.part_count; n++)
          if (!there.has(n)) await Promise.all(play(services, uploadId, { do: 'send', part: n }));
      }
      return (await completeUpload(services, { uploadId, communityScope: communityId })).export_id;
    } catch (thrown) {
      // a part cannot be sent once R2 is done: completing is what is left
      if (!(thrown instanceof PulseError)) throw thrown;
      const code = thrown.code;
      if (code !== 'upload_incomplete' && code !== 'conflict') throw thrown;
    }
  }
  throw new Error('the upload did not come to an end');
}

/** How many exports there are: none, or the one of this upload. */
async function countExports(uploadId: string): Promise<number> {
  const { results } = await test.d1.prepare('SELECT object_key FROM exports').all<{ object_key: string }>();
  if (results.length > 0) expect(results).toEqual([{ object_key: keyOf(uploadId) }]);
  return results.length;
}

const keyOf = (uploadId: string): string => `raw/${communityId}/${uploadId}`;

describe('an upload interrupted anywhere', () => {
  it('is whole or refused with a code, and never a wrong object', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 2, maxLength: 8 }), async (events) => {
        await test.reset();
        await plantSource(test);
        const { services } = test;
        const { upload_id } = await createUpload(services, {
          communityId,
          sourceId,
          fileName: 'chat.zip',
          size: file.length,
        });
        for (const event of events) {
          for (const outcome of await Promise.allSettled(play(services, upload_id, event))) {
            if (outcome.status === 'fulfilled') continue;
            expect(outcome.reason).toBeInstanceOf(PulseError);
            seen.add(outcome.reason.code);
          }
          await countExports(upload_id);
        }
        const exportId = await finish(services, upload_id);
        expect(await countExports(upload_id)).toBe(exportId === null ? 0 : 1);
        expect(test.sent).toHaveLength(exportId === null ? 0 : 1);
        const stored = await services.objects.get(keyOf(upload_id));
        expect(stored && sha256Of(stored.bytes)).toBe(exportId && sha256Of(file));
      }),
      { numRuns: 20, seed: 20260218 },
    );
    expect([...seen].sort()).toEqual([
      'conflict',
      'gone',
      'storage_unavailable',
      'upload_incomplete',
      'upload_part_mismatch',
    ]);
  }, 180_000);
});
