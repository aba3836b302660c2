import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ObjectStore } from '../src/ports/objects.ts';
import type { BenchResult } from './check-budgets.ts';
import { generateBusyWeek, generateExports } from './generate-exports.ts';
import type { TranscriptStyle } from './generate-transcript.ts';
import { readIntoSegments } from './read-into-segments.ts';

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

type Archives = Readonly<Record<string, Uint8Array>>;

/** Archives, one after the other, into one store; `onWeek` sees each week behind its writing. */
async function ingest(
  archives: Archives,
  { objects, counts }: Store,
  onWeek: () => void = () => {},
): Promise<Run[]> {
  const runs: Run[] = [];
  let knownWeeks: readonly string[] = [];
  for (const [key, bytes] of Object.entries(archives)) {
    await objects.put(key, bytes);
    Object.assign(counts, { reads: 0, writes: 0, bytesWritten: 0 });
    const start = process.cpuUsage();
    const found = await readIntoSegments(objects, { key, size: bytes.length, knownWeeks }, () => {
      onWeek();
      return 0;
    });
    const { user, system } = process.cpuUsage(start);
    knownWeeks = found.weeks.map(({ week }) => week);
    const messages = found.report['entries'] as number;
    runs.push({ messages, cpuSeconds: (user + system) / 1e6, counts: { ...counts } });
  }
  return runs;
}

const megabyte = 1_048_576;

type Memory = { readonly heap: number; readonly outside: number };

/**
 * Largest growth (MB) of the heap and of buffers outside it while archives are read, what is stored left out; seen at one in
 * `each` calls of the store and ends of a week. Garbage is collected before each look.
 */
async function measureLive(archives: Archives, each: number): Promise<Memory> {
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
  const watch = (): void => {
    if (calls++ % each !== 0 || before.heap === 0) return;
    const now = look();
    peak = { heap: Math.max(peak.heap, now.heap), outside: Math.max(peak.outside, now.outside) };
  };
  // tables and code that stay are no part of an export
  await ingest(generateExports(3_000, 'android'), createStore());
  await ingest(generateExports(3_000, 'ios'), createStore());
  const store = createStore(watch);
  before = look();
  peak = before;
  await ingest(archives, store, watch);
  return {
    heap: Number(((peak.heap - before.heap) / megabyte).toFixed(1)),
    outside: Number(((peak.outside - before.outside) / megabyte).toFixed(1)),
  };
}

/** What one process measures: speed over some rounds and what is alive, or what is alive in one very busy week. */
export type Plan =
  | { readonly style: TranscriptStyle; readonly messages: number; readonly rounds: number }
  | { readonly busyWeek: number };

/** Messages per CPU second, reads and writes of objects of an export of so many messages, then of one half of which is known. */
async function measureExports(plan: Exclude<Plan, { busyWeek: number }>): Promise<BenchResult[]> {
  const { style, messages, rounds } = plan;
  const results: BenchResult[] = [];
  const add = (name: string, value: number, unit: string, better: BenchResult['better'] = 'lower'): void => {
    results.push({ name: `ingest_zip.${style}_${messages / 1000}k.${name}`, value, unit, better });
  };
  const exports = generateExports(messages, style);
  const measured: Run[][] = [];
  for (let round = 0; round < rounds; round++) measured.push(await ingest(exports, createStore()));
  for (const [at, name] of (rounds === 0 ? [] : ['first', 'half_known']).entries()) {
    const runs = measured.map((pair) => pair[at]!);
    const speeds = runs.map((run) => Math.round(run.messages / run.cpuSeconds));
    add(`${name}.messages_per_cpu_second`, Math.max(...speeds), 'messages/s', 'higher');
    add(`${name}.cold_messages_per_cpu_second`, speeds[0]!, 'messages/s', 'higher');
    const { reads, writes, bytesWritten } = runs[0]!.counts;
    add(`${name}.objects_read`, reads, 'reads');
    add(`${name}.objects_written`, writes, 'writes');
    add(`${name}.stored_bytes_a_message`, bytesWritten / runs[0]!.messages, 'bytes');
  }
  const { heap, outside } = await measureLive(exports, 16);
  add('live_heap', heap, 'MB');
  add('live_outside_heap', outside, 'MB');
  return results;
}

async function measureBusyWeek(messages: number): Promise<BenchResult[]> {
  const { heap } = await measureLive(generateBusyWeek(messages), 1);
  const name = `ingest_zip.busy_week_${messages / 1000}k.live_heap`;
  return [{ name, value: heap, unit: 'MB', better: 'lower' }];
}

const plan = JSON.parse(process.argv[2]!) as Plan;
process.send!('busyWeek' in plan ? await measureBusyWeek(plan.busyWeek) : await measureExports(plan));
