import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseString } from 'whatsapp-chat-parser';
import { parseTranscript } from '../../src/pipeline/whatsapp/parse-transcript.ts';
import {
  type OpenTranscript,
  type Survey,
  surveyTranscript,
} from '../../src/pipeline/whatsapp/survey-transcript.ts';
import { generateTranscript, type TranscriptStyle } from '../generate-transcript.ts';
import type { BenchResult } from '../judge-results.ts';

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

const megabytes = (bytes: number): number => bytes / 1_048_576;

/** Largest growth of the heap in use, garbage collected before each look, over the second pass; in MB. */
async function measureLiveHeap(open: OpenTranscript, survey: Survey): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  let peak = before;
  let batches = 0;
  for await (const batch of parseTranscript(open, survey)) {
    if (batches++ % 32 !== 0 || batch.length === 0) continue;
    collect();
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }
  return Number(megabytes(peak - before).toFixed(1));
}

/** Messages per CPU second, the best of `rounds`: the first pays for compilation, and other work on the machine only ever adds. */
async function perCpuSecond(
  messages: number,
  rounds: number,
  work: () => Promise<number> | number,
): Promise<number> {
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    const read = await work();
    best = Math.max(best, messages / cpuSeconds(start));
    if (read < messages) throw new Error(`read ${read} of ${messages} messages`);
  }
  return best;
}

/** What nobody can do without, over the same bytes: decoding, finding lines, one string for each line. */
async function measureFloors(
  open: OpenTranscript,
  messages: number,
): Promise<{ decode: number; lines: number; strings: number }> {
  const decoder = new TextDecoder();
  const each = async (visit: (text: string) => number): Promise<number> => {
    let seen = 0;
    for await (const chunk of open()) seen += visit(decoder.decode(chunk));
    return seen;
  };
  const countLines = (text: string): number => {
    let lines = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
    return lines;
  };
  return {
    decode: await perCpuSecond(messages, 3, () => each((text) => text.length)),
    lines: await perCpuSecond(messages, 3, () => each(countLines)),
    strings: await perCpuSecond(messages, 3, () => each((text) => text.split('\n').length)),
  };
}

type Reading = { both: number; survey: number; live: number; peer: number };

async function measureStyle(
  style: TranscriptStyle,
  messages: number,
): Promise<Reading & { open: OpenTranscript }> {
  const chunks = [...generateTranscript(messages, style)];
  const open = async function* () {
    yield* chunks;
  };
  let survey = await surveyTranscript(open);
  const both = await perCpuSecond(messages, 8, async () => {
    survey = await surveyTranscript(open);
    let entries = 0;
    for await (const batch of parseTranscript(open, survey)) entries += batch.length;
    return entries;
  });
  const surveyed = await perCpuSecond(messages, 4, async () => (await surveyTranscript(open)).entries);
  const live = await measureLiveHeap(open, survey);
  const text = Buffer.concat(chunks).toString();
  const peer = await perCpuSecond(messages, 8, () => parseString(text).length);
  return { both, survey: surveyed, live, peer, open };
}

/**
 * Both passes over generated exports, every entry built, against whatsapp-chat-parser over the same text in the same
 * run. Messages per CPU second, and the growth of the live heap while reading.
 */
export async function benchParseTranscript(
  { messages }: { messages: number } = { messages: 200_000 },
): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  const add = (name: string, value: number, unit: string, more: Partial<BenchResult> = {}): void => {
    results.push({ name: `parse_transcript.${name}`, value, unit, better: 'higher', ...more });
  };
  for (const style of ['android', 'ios', 'cyrillic'] as const) {
    const { both, survey, live, peer, open } = await measureStyle(style, messages);
    const ratio = Number((both / peer).toFixed(2));
    add(`${style}.messages_per_cpu_second`, Math.round(both), 'messages/s', {
      baseline: Math.round(peer),
      ratio,
    });
    add(`${style}.ratio`, ratio, '×');
    add(`${style}.survey_messages_per_cpu_second`, Math.round(survey), 'messages/s');
    add(`${style}.live_heap`, live, 'MB', { better: 'lower' });
    if (style !== 'android') continue;
    const floors = await measureFloors(open, messages);
    add('floor.decode', Math.round(floors.decode), 'messages/s');
    add('floor.find_lines', Math.round(floors.lines), 'messages/s');
    add('floor.string_per_line', Math.round(floors.strings), 'messages/s');
  }
  return results;
}
