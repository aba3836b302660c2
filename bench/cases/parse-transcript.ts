import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BenchResult } from '../check-budgets.ts';
import type { TranscriptStyle } from '../generate-transcript.ts';
import type { Order, Reader, RoundResult } from '../read-in-rounds.ts';

const rounds = 8;

/** A reader in a process of its own, so that no heap and no compiled code of one helps or hinders another. */
class ReaderProcess implements AsyncDisposable {
  readonly #child: ChildProcess;

  constructor(style: TranscriptStyle, reader: Reader, messages: number) {
    const file = join(import.meta.dirname, '../read-in-rounds.ts');
    this.#child = fork(file, [style, reader, String(messages)], { execArgv: ['--max-old-space-size=8000'] });
  }

  async request<A extends RoundResult>(order: Order): Promise<A> {
    const child = this.#child;
    const failed = new AbortController();
    const ended = once(child, 'exit', failed).then(([code]): never => {
      throw new Error(`a reader ended with code ${code}`);
    });
    const answered = once(child, 'message', failed).then(([answer]) => answer as A);
    child.send(order);
    try {
      return await Promise.race([answered, ended]);
    } finally {
      failed.abort();
      await Promise.allSettled([answered, ended]);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null) return;
    this.#child.disconnect();
    await once(this.#child, 'exit');
  }
}

type Round = { readonly seconds: number; readonly profile: number };
type Heap = { readonly megabytes: number };

type Reading = {
  readonly ours: readonly Round[];
  readonly peer: readonly Round[];
  readonly ourHeap: number;
  readonly peerHeap: number;
};

/** The two readers take turns, so that what else the machine does meets both. */
async function measureStyle(style: TranscriptStyle, messages: number): Promise<Reading> {
  await using our = new ReaderProcess(style, 'ours', messages);
  await using peer = new ReaderProcess(style, 'peer', messages);
  const reading = { ours: [] as Round[], peer: [] as Round[] };
  for (let round = 0; round < rounds; round++) {
    reading.ours.push(await our.request<Round>('round'));
    reading.peer.push(await peer.request<Round>('round'));
  }
  return {
    ...reading,
    ourHeap: (await our.request<Heap>('live_heap')).megabytes,
    peerHeap: (await peer.request<Heap>('live_heap')).megabytes,
  };
}

/** Other work on the machine only ever adds: the best round is the truest. */
const best = (list: readonly Round[], part: keyof Round = 'seconds'): number =>
  Math.min(...list.map((round) => round[part]));

const rounded = (value: number): number => Number(value.toFixed(2));

/**
 * Both passes over generated exports, every entry built, against whatsapp-chat-parser over the same bytes, as messages
 * per CPU second of the whole process. `cold` is the first round of a fresh process, which pays for compilation.
 * Live heap beyond the input, over both passes; the smaller export shows that it does not grow.
 */
export async function benchParseTranscript(
  { messages }: { messages: number } = { messages: 1_000_000 },
): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  const add = (name: string, value: number, unit: string, more: Partial<BenchResult> = {}): void => {
    results.push({ name: `parse_transcript.${name}`, value, unit, better: 'higher', ...more });
  };
  for (const style of ['android', 'ios', 'cyrillic'] as const) {
    const { ours, peer, ourHeap, peerHeap } = await measureStyle(style, messages);
    const compare = (name: string, our: number, other: number): void => {
      const ratio = rounded(other / our);
      const baseline = Math.round(messages / other);
      add(`${style}.${name}messages_per_cpu_second`, Math.round(messages / our), 'messages/s', {
        baseline,
        ratio,
      });
      add(`${style}.${name}ratio`, ratio, '×');
    };
    compare('', best(ours), best(peer));
    compare('cold_', ours[0]!.seconds, peer[0]!.seconds);
    add(
      `${style}.survey_messages_per_cpu_second`,
      Math.round(messages / best(ours, 'profile')),
      'messages/s',
    );
    add(`${style}.live_heap`, rounded(ourHeap), 'MB', { better: 'lower', baseline: rounded(peerHeap) });
    await using small = new ReaderProcess(style, 'ours', messages / 10);
    const { megabytes } = await small.request<Heap>('live_heap');
    add(`${style}.live_heap_of_a_tenth`, rounded(megabytes), 'MB', { better: 'lower' });
  }
  return results;
}
