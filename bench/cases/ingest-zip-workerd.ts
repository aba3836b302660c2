import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { projectRoot } from '../../scripts/run-command.ts';
import { segmentKey } from '../../src/pipeline/segments/format/segment-key.ts';
import type { BenchResult } from '../check-budgets.ts';
import { generateExports } from '../generate-exports.ts';
import { benchSource } from '../read-into-segments.ts';
import type { WorkerAnswer } from '../workerd/ingest-worker.ts';

/** Fields 4, 14 and 15 of proc(5)'s stat, counted from behind the name in brackets: parent, user and system ticks. */
function readStat(pid: string): { parent: string; ticks: number } {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { parent: fields[1]!, ticks: Number(fields[11]) + Number(fields[12]) };
}

const ticksPerSecond = 100;

/** The workerd that this process has started. */
function findWorkerd(): string {
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid) || !existsSync(`/proc/${pid}/comm`)) continue;
    try {
      const name = readFileSync(`/proc/${pid}/comm`, 'utf8');
      if (name.startsWith('workerd') && readStat(pid).parent === String(process.pid)) return pid;
    } catch {
      // it has ended meanwhile
    }
  }
  throw new Error('workerd is not running');
}

/**
 * The same way as `ingest_zip`, inside workerd and from its local R2: CPU time of the whole process, less that of calls
 * that only read and write as much. Read from /proc, so on Linux only.
 */
export async function benchIngestZipWorkerd(
  { messages }: { messages: number } = { messages: 200_000 },
): Promise<BenchResult[]> {
  if (!existsSync('/proc/self/stat')) return [];
  const bundle = await build({
    entryPoints: [join(projectRoot, 'bench/workerd/ingest-worker.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: bundle.outputFiles[0]!.text,
      compatibilityDate: '2026-02-01',
      compatibilityFlags: ['nodejs_compat'],
      r2Buckets: ['BUCKET'],
      telemetry: { enabled: false },
    }),
  );
  try {
    await miniflare.ready;
    const pid = findWorkerd();
    const call = async (path: string, body: readonly string[] = []) => {
      const before = readStat(pid).ticks;
      const response = await miniflare.dispatchFetch(`http://bench${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(await response.text());
      const answer = (await response.json()) as WorkerAnswer;
      return { answer, cpuSeconds: (readStat(pid).ticks - before) / ticksPerSecond };
    };
    const bucket = (await miniflare.getR2Bucket('BUCKET')) as unknown as R2Bucket;
    const { first, halfKnown } = generateExports(messages, 'android');
    const results: BenchResult[] = [];
    let known: readonly string[] = [];
    // the cold run also pays for compilation, as an isolate that has just started does
    for (const [name, bytes] of [
      ['cold', first],
      ['first', first],
      ['half_known', halfKnown],
    ] as const) {
      if (name === 'first') {
        await bucket.delete(known.map((week) => segmentKey(benchSource, week)));
        known = [];
      }
      await bucket.put(name, bytes);
      const place = `?key=${name}&size=${bytes.length}`;
      const { answer, cpuSeconds } = await call(`/read${place}`, known);
      const storage = await call(`/store${place}`);
      known = answer.weeks;
      const add = (what: string, value: number, unit: string, better: BenchResult['better']): void => {
        results.push({ name: `ingest_zip_workerd.${name}.${what}`, value, unit, better });
      };
      const rate = answer.messages / (cpuSeconds - storage.cpuSeconds);
      add('messages_per_cpu_second', Math.round(rate), 'messages/s', 'higher');
      add('storage_cpu', storage.cpuSeconds, 's', 'lower');
    }
    return results;
  } finally {
    await miniflare.dispose();
  }
}
