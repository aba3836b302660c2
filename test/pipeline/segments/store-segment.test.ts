import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../src/pipeline/segments/merge/build-segment.ts';
import { storeSegment } from '../../../src/pipeline/segments/merge/store-segment.ts';
import type { Entry } from '../../../src/pipeline/whatsapp/entry.ts';
import type { ObjectStore } from '../../../src/ports/objects.ts';
import { createSimObjects } from '../../../testing/simulation/sim-objects.ts';

const minute = 28_000_080;
const week = '2023-W13';

function segmentOf(...texts: string[]) {
  const entries = texts.map(
    (text, index): Entry => ({
      index,
      minute: minute + index,
      second: -1,
      author: 'Nora Vale',
      kind: 'text',
      text,
      attachment: null,
      edited: false,
      event: null,
    }),
  );
  return buildSegment(entries, { asOf: minute + texts.length, firstMinute: minute });
}

/** A store over memory that writes down what it is asked, and whose first `get` tells this etag. */
function watched(etag: (real: string) => string = (real) => real) {
  const { objects, stored } = createSimObjects();
  const asked: string[] = [];
  let told = false;
  const store: ObjectStore = {
    ...objects,
    head(key) {
      asked.push('head');
      return objects.head(key);
    },
    put(key, bytes, condition) {
      asked.push('put');
      return objects.put(key, bytes, condition);
    },
    async get(key) {
      asked.push('get');
      const body = await objects.get(key);
      if (body === null || told) return body;
      told = true;
      return { ...body, etag: etag(body.etag) };
    },
  };
  return { store, stored, asked };
}

describe('a week', () => {
  it('is left alone where nothing is new, and told with the etag of its bytes', async () => {
    const { store, stored, asked } = watched();
    await storeSegment(store, 'src_a', week, segmentOf('the boat leaves', 'at nine'));
    asked.length = 0;
    const again = await storeSegment(store, 'src_a', week, segmentOf('the boat leaves', 'at nine'));
    const { bytes } = [...stored.values()][0]!;
    expect(again).toMatchObject({ changed: false, etag: createHash('md5').update(bytes).digest('hex') });
    expect(asked).toEqual(['get']);
  });

  it('is read again where an outdated etag came with it, though nothing is new', async () => {
    const { store, stored, asked } = watched((real) => `${real}-before`);
    await storeSegment(store, 'src_a', week, segmentOf('the boat leaves'));
    asked.length = 0;
    const again = await storeSegment(store, 'src_a', week, segmentOf('the boat leaves'));
    expect(again).toMatchObject({ changed: false, etag: [...stored.values()][0]!.etag });
    expect(asked).toEqual(['get', 'head', 'get']);
  });

  it('is merged into what is there, once more where an outdated etag came with it', async () => {
    const { store, stored, asked } = watched((real) => `${real}-before`);
    await storeSegment(store, 'src_a', week, segmentOf('the boat leaves'));
    asked.length = 0;
    const more = await storeSegment(store, 'src_a', week, segmentOf('the boat leaves', 'at nine'));
    expect(more).toMatchObject({ changed: true, etag: [...stored.values()][0]!.etag });
    expect(more.segment.minutes.size).toBe(2);
    expect(asked).toEqual(['get', 'put', 'get', 'put']);
  });
});
