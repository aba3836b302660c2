import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseString } from 'whatsapp-chat-parser';
import { parseTranscript } from '../../src/pipeline/whatsapp/parse-transcript.ts';
import {
  type OpenTranscript,
  type Survey,
  surveyTranscript,
} from '../../src/pipeline/whatsapp/survey-transcript.ts';

type Measure = {
  name: string;
  value: number;
  unit: string;
  better: 'higher' | 'lower';
  baseline?: number;
  ratio?: number;
};

/** A small seeded generator (mulberry32): the same transcript on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words =
  'the boat leaves at nine tomorrow who brings bread and cheese for all of us near the old mill see you there great idea maybe later thanks yes no we could also meet on Sunday morning with Grace if it rains then not'.split(
    ' ',
  );
const names = Array.from({ length: 400 }, (_, i) =>
  i % 3 === 0 ? `+999 ${700_000_000 + i * 7919}` : `Member ${i} Moss`,
);

/** Chunks of an Android export (`3/25/24, 15:07 - …`): 3 % media, 5 % of two lines, 1 % notices, some emoji. */
function* generateTranscript(messages: number): Generator<Uint8Array> {
  const random = seeded(20_240_325);
  const encoder = new TextEncoder();
  let minute = Date.UTC(2019, 0, 1) / 60_000;
  let chunk = '';
  for (let i = 0; i < messages; i++) {
    minute += Math.floor(random() * 6);
    const date = new Date(minute * 60_000);
    const stamp = `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}, ${String(date.getUTCHours()).padStart(2, '0')}:${String(date.getUTCMinutes()).padStart(2, '0')}`;
    const name = names[Math.floor(random() * random() * names.length)]!;
    const kind = random();
    let body = '';
    const count = 3 + Math.floor(random() * 18);
    for (let w = 0; w < count; w++)
      body += `${w === 0 ? '' : ' '}${words[Math.floor(random() * words.length)]!}`;
    if (kind < 0.03) chunk += `${stamp} - ${name}: <Media omitted>\n`;
    else if (kind < 0.04) chunk += `${stamp} - ${name} left\n`;
    else if (kind < 0.09) chunk += `${stamp} - ${name}: ${body}\n${body}\n`;
    else if (kind < 0.12) chunk += `${stamp} - ${name}: ${body} 🎉\n`;
    else chunk += `${stamp} - ${name}: ${body}\n`;
    if (chunk.length >= 65_536) {
      yield encoder.encode(chunk);
      chunk = '';
    }
  }
  yield encoder.encode(chunk);
}

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

/**
 * Both passes over a generated export, every entry built, against whatsapp-chat-parser over the same text in the
 * same run. Messages per CPU second, and the growth of the live heap while reading.
 */
export async function benchParseTranscript(
  { messages }: { messages: number } = { messages: 1_000_000 },
): Promise<Measure[]> {
  const chunks = [...generateTranscript(messages)];
  const open = async function* () {
    yield* chunks;
  };
  const start = process.cpuUsage();
  const survey = await surveyTranscript(open);
  const surveyed = cpuSeconds(start);
  let entries = 0;
  for await (const batch of parseTranscript(open, survey)) entries += batch.length;
  const ours = cpuSeconds(start);
  if (entries !== messages) throw new Error(`read ${entries} of ${messages} messages`);

  const live = await measureLiveHeap(open, survey);

  const peerMessages = Math.min(messages, 500_000);
  const decoder = new TextDecoder();
  let text = '';
  for (const chunk of generateTranscript(peerMessages)) text += decoder.decode(chunk);
  const peerStart = process.cpuUsage();
  const peerRead = parseString(text).length;
  const peer = peerRead / cpuSeconds(peerStart);
  const rate = messages / ours;
  return [
    {
      name: 'parse_transcript.messages_per_cpu_second',
      value: Math.round(rate),
      unit: 'messages/s',
      better: 'higher',
      baseline: Math.round(peer),
      ratio: Number((rate / peer).toFixed(2)),
    },
    {
      name: 'parse_transcript.survey_messages_per_cpu_second',
      value: Math.round(messages / surveyed),
      unit: 'messages/s',
      better: 'higher',
    },
    { name: 'parse_transcript.live_heap', value: live, unit: 'MB', better: 'lower' },
  ];
}
