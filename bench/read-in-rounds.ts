import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseString } from 'whatsapp-chat-parser';
import { detectFormat, type OpenTranscript } from '../src/pipeline/whatsapp/detect/detect-format.ts';
import { parseTranscript } from '../src/pipeline/whatsapp/records/parse-transcript.ts';
import { generateTranscript, type TranscriptStyle } from './generate-transcript.ts';

/**
 * A process of its own for one reader: generates the transcript, then does what it is told, one order at a time.
 * `peer` is whatsapp-chat-parser.
 */
export type Reader = 'ours' | 'peer';
export type Order = 'round' | 'live_heap';
/** CPU seconds of a round, of which for the first pass; or MB of the largest live heap beyond the input. */
export type RoundResult =
  | { readonly seconds: number; readonly profile: number }
  | { readonly megabytes: number };

const [style, reader, count] = process.argv.slice(2) as [TranscriptStyle, Reader, string];
const messages = Number(count);
const chunks = [...generateTranscript(messages, style)];

const open: OpenTranscript = async function* () {
  yield* chunks;
};

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

function checkCount(read: number): void {
  if (read !== messages) throw new Error(`${reader} read ${read} of ${messages} ${style} messages`);
}

/** Our entries say what was attached: so do the messages of the peer. */
const peerOptions = { parseAttachments: true };

/** Both begin with the bytes of the file and make every message an object. The peer takes nothing but a whole string. */
const readers: Record<Reader, (profiled: () => void) => Promise<void> | void> = {
  async ours(profiled) {
    const profile = await detectFormat(open);
    profiled();
    let entries = 0;
    for await (const batch of parseTranscript(open, profile)) entries += batch.length;
    checkCount(entries);
  },
  peer() {
    checkCount(parseString(Buffer.concat(chunks).toString(), peerOptions).length);
  },
};

async function runRound(): Promise<RoundResult> {
  const start = process.cpuUsage();
  let profile = 0;
  await readers[reader](() => {
    profile = cpuSeconds(start);
  });
  return { seconds: cpuSeconds(start), profile };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function liveBytes(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The garbage is collected before each look: what is counted is in use. */
async function measureLiveHeap(): Promise<RoundResult> {
  const before = liveBytes();
  let peak = before;
  if (reader === 'peer') {
    const text = Buffer.concat(chunks).toString();
    const read = parseString(text, peerOptions);
    peak = liveBytes();
    checkCount(text.length > 0 ? read.length : 0);
  } else {
    let seen = 0;
    const look = () => {
      if (seen++ % 32 === 0) peak = Math.max(peak, liveBytes());
    };
    const watched: OpenTranscript = async function* () {
      for (const chunk of chunks) {
        look();
        yield chunk;
      }
    };
    const profile = await detectFormat(watched);
    for await (const batch of parseTranscript(watched, profile)) if (batch.length > 0) look();
  }
  return { megabytes: (peak - before) / 1_048_576 };
}

process.on('message', async (order: Order) => {
  process.send!(order === 'round' ? await runRound() : await measureLiveHeap());
});
