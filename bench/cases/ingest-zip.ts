import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ObjectStore } from '../../src/ports/objects.ts';
import { type Exports, generateExports } from '../generate-exports.ts';
import type { TranscriptStyle } from '../generate-transcript.ts';
import type { BenchResult } from '../judge-results.ts';
import { readIntoSegments } from '../read-into-segments.ts';

type Counts = { reads: number; writes: number; bytesWritten: number };

type Store = {
  readonly objects: ObjectStore;
  readonly counts: Counts;
  /** Bytes held outside the heap. */
  stored(): number;
};

/** Objects in memory outside the heap, written by compare and swap; `onCall` sees every read and write. */
function createStore(onCall: () => void = () => {}): Store {
  const held = new Map<string, { bytes: Uint8Array; etag: string }>();
  const counts: Counts = { reads: 0, writes: 0, bytesWritten: 0 };
  const objects: Pick<ObjectStore, 'get' | 'getRange' | 'put'> = {
    async get(key) {
      onCall();
      counts.reads++;
      const object = held.get(key);
      return object === undefined
        ? null
        : { key, size: object.bytes.length, etag: object.etag, bytes: object.bytes.slice() };
    },
    async getRange(key, offset, length) {
      onCall();
      counts.reads++;
      return held.get(key)?.bytes.slice(offset, offset + length) ?? null;
    },
    async put(key, bytes, condition) {
      onCall();
      const known = held.get(key);
      if (condition && 'ifAbsent' in condition && known !== undefined) return null;
      if (condition && 'ifEtag' in condition && known?.etag !== condition.ifEtag) return null;
      counts.writes++;
      counts.bytesWritten += bytes.length;
      const etag = createHash('md5').update(bytes).digest('hex');
      held.set(key, { bytes: bytes.slice(), etag });
      return { key, size: bytes.length, etag };
    },
  };
  return {
    objects: objects as ObjectStore,
    counts,
    stored: () => [...held.values()].reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

type Run = { readonly messages: number; readonly cpuSeconds: number; readonly counts: Counts };

/** Both exports, one after the other, into one store. */
async function ingest({ first, halfKnown }: Exports, { objects, counts }: Store): Promise<[Run, Run]> {
  const runs: Run[] = [];
  let knownWeeks: readonly string[] = [];
  for (const [key, bytes] of Object.entries({ first, halfKnown })) {
    await objects.put(key, bytes);
    Object.assign(counts, { reads: 0, writes: 0, bytesWritten: 0 });
    const start = process.cpuUsage();
    const found = await readIntoSegments(objects, { key, size: bytes.length, knownWeeks });
    const { user, system } = process.cpuUsage(start);
    knownWeeks = found.weeks.map(({ week }) => week);
    const messages = found.report['entries'] as number;
    runs.push({ messages, cpuSeconds: (user + system) / 1e6, counts: { ...counts } });
  }
  return [runs[0]!, runs[1]!];
}

const megabyte = 1_048_576;

type Memory = { readonly heap: number; readonly outside: number };

/** Largest growth (MB) of the heap and of buffers outside it while both exports are read, what is stored left out; garbage is collected before each look. */
async function measureLive(exports: Exports): Promise<Memory> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let calls = 0;
  let before = { heap: 0, outside: 0 };
  let peak = { heap: 0, outside: 0 };
  const look = (): Memory => {
    collect();
    // buffers are freed beside the collection: the second waits for those of the first
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return { heap: heapUsed, outside: external - store.stored() };
  };
  const store = createStore(() => {
    if (calls++ % 16 !== 0 || before.heap === 0) return;
    const now = look();
    peak = { heap: Math.max(peak.heap, now.heap), outside: Math.max(peak.outside, now.outside) };
  });
  before = look();
  peak = before;
  await ingest(exports, store);
  return {
    heap: Number(((peak.heap - before.heap) / megabyte).toFixed(1)),
    outside: Number(((peak.outside - before.outside) / megabyte).toFixed(1)),
  };
}

type Plan = { readonly style: TranscriptStyle; readonly messages: number; readonly rounds: number };

/** One round of a million messages has long been compiled; of fewer, the best of two counts. */
const plans: readonly Plan[] = [
  { style: 'android', messages: 1_000_000, rounds: 1 },
  { style: 'android', messages: 100_000, rounds: 0 },
  { style: 'ios', messages: 200_000, rounds: 2 },
];

/**
 * From the archive to written week segments, by the function that ingest runs: an export of so many messages, then one
 * half of which is known. Messages per CPU second, reads and writes of objects, and what is alive in memory meanwhile,
 * which must not grow with the export.
 */
export async function benchIngestZip(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const { style, messages, rounds } of plans) {
    const add = (
      name: string,
      value: number,
      unit: string,
      better: BenchResult['better'] = 'lower',
    ): void => {
      results.push({ name: `ingest_zip.${style}_${messages / 1000}k.${name}`, value, unit, better });
    };
    const exports = generateExports(messages, style);
    const measured: (readonly [Run, Run])[] = [];
    for (let round = 0; round < rounds; round++) measured.push(await ingest(exports, createStore()));
    for (const [at, name] of (rounds === 0 ? [] : ['first', 'half_known']).entries()) {
      const runs = measured.map((pair) => pair[at]!);
      const best = Math.max(...runs.map((run) => run.messages / run.cpuSeconds));
      add(`${name}.messages_per_cpu_second`, Math.round(best), 'messages/s', 'higher');
      const { reads, writes, bytesWritten } = runs[0]!.counts;
      add(`${name}.objects_read`, reads, 'reads');
      add(`${name}.objects_written`, writes, 'writes');
      add(`${name}.stored_bytes_a_message`, bytesWritten / runs[0]!.messages, 'bytes');
    }
    const { heap, outside } = await measureLive(exports);
    add('live_heap', heap, 'MB');
    add('live_outside_heap', outside, 'MB');
  }
  return results;
}
