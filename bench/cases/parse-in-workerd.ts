import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { projectRoot } from '../../scripts/run-command.ts';
import type { BenchResult } from '../check-budgets.ts';
import type { TranscriptStyle } from '../generate-transcript.ts';

/** Read five times in one request: a million messages, of an export that an isolate can hold. */
const messages = 200_000;
const times = 5;
const rounds = 4;
const ticksPerSecond = 100;

const worker = `
  import { generateTranscript } from './bench/generate-transcript.ts';
  import { parseTranscript } from './src/pipeline/whatsapp/records/parse-transcript.ts';
  import { detectFormat } from './src/pipeline/whatsapp/detect/detect-format.ts';
  import { hashKey } from './src/pipeline/segments/format/hash-key.ts';
  let chunks = [];
  let texts = [];
  const open = async function* () { yield* chunks; };
  export default {
    async fetch(request) {
      const { searchParams } = new URL(request.url);
      const style = searchParams.get('generate');
      if (style !== null) {
        chunks = [...generateTranscript(${messages}, style)];
        texts = [];
        const profile = await detectFormat(open);
        for await (const batch of parseTranscript(open, profile)) texts.push(...batch.map(({ text }) => text));
      }
      let entries = 0;
      for (let i = 0; i < Number(searchParams.get('hash')); i++) {
        for (const text of texts) if (hashKey(text) !== '') entries++;
      }
      for (let i = 0; i < Number(searchParams.get('read')); i++) {
        const profile = await detectFormat(open);
        for await (const batch of parseTranscript(open, profile)) entries += batch.length;
      }
      return Response.json(entries);
    },
  };`;

/** Fields of /proc/<pid>/stat after the name in brackets: parent, and user and system time in ticks. */
function readStat(pid: string): { name: string; parent: number; ticks: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const close = stat.lastIndexOf(')');
  const fields = stat.slice(close + 2).split(' ');
  return {
    name: stat.slice(stat.indexOf('(') + 1, close),
    parent: Number(fields[1]),
    ticks: Number(fields[11]) + Number(fields[12]),
  };
}

function findWorkerd(): string {
  const found = readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const { name, parent } = readStat(pid);
      return name === 'workerd' && parent === process.pid;
    } catch {
      return false; // it has ended meanwhile
    }
  });
  if (found.length !== 1) throw new Error(`${found.length} processes of workerd instead of one`);
  return found[0]!;
}

/**
 * Both passes inside workerd, every entry built, and the hash of keys. Its own clock stands still while it computes, so the CPU time of its
 * process is read from outside (Linux), and that of an empty request taken off. The first round is cold.
 */
export async function benchParseInWorkerd(): Promise<BenchResult[]> {
  if (process.platform !== 'linux') return [];
  const bundle = await build({
    stdin: { contents: worker, resolveDir: projectRoot },
    bundle: true,
    format: 'esm',
    external: ['node:*'],
    write: false,
  });
  const results: BenchResult[] = [];
  for (const style of ['android', 'ios', 'cyrillic'] as const) {
    const { read, hash } = await measureStyle(style, bundle.outputFiles[0]!.text);
    const add = (name: string, seconds: number): void => {
      results.push({
        name: `parse_in_workerd.${style}.${name}`,
        value: Math.round((messages * times) / seconds),
        unit: 'messages/s',
        better: 'higher',
      });
    };
    add('messages_per_cpu_second', Math.min(...read));
    add('cold_messages_per_cpu_second', read[0]!);
    add('keys_per_cpu_second', Math.min(...hash));
  }
  return results;
}

type Seconds = { readonly read: readonly number[]; readonly hash: readonly number[] };

/** CPU seconds of each round, in a workerd of its own: of both passes, and of hashing every body as keys are hashed. */
async function measureStyle(style: TranscriptStyle, script: string): Promise<Seconds> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: 0,
      cf: false,
      telemetry: { enabled: false },
      modules: true,
      script,
      compatibilityDate: '2026-02-01',
      compatibilityFlags: ['nodejs_compat'],
    }),
  );
  try {
    const url = await miniflare.ready;
    const pid = findWorkerd();
    const ask = async (query: string): Promise<number> => {
      const before = readStat(pid).ticks;
      const response = await miniflare.dispatchFetch(`${url.href}?${query}`);
      const entries = await response.json();
      const expected = /^(read|hash)=/.test(query) ? messages * times : 0;
      if (entries !== expected) throw new Error(`workerd read ${entries} of ${expected} messages`);
      return (readStat(pid).ticks - before) / ticksPerSecond;
    };
    await ask(`generate=${style}`);
    const empty = await ask('nothing');
    const seconds = { read: [] as number[], hash: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      seconds.read.push((await ask(`read=${times}`)) - empty);
      seconds.hash.push((await ask(`hash=${times}`)) - empty);
    }
    return seconds;
  } finally {
    await miniflare.dispose();
  }
}
