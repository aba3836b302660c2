import { encodeSegment } from '../../src/pipeline/segments/format/encode-segment.ts';
import { buildSegment } from '../../src/pipeline/segments/merge/build-segment.ts';
import { mergeSegments } from '../../src/pipeline/segments/merge/merge-segments.ts';
import { listMessages } from '../../src/pipeline/segments/messages/list-messages.ts';
import type { Entry } from '../../src/pipeline/whatsapp/entry.ts';
import type { BenchResult } from '../check-budgets.ts';

const words =
  'the a we you lake boat Saturday meeting photo link bring bread coffee who when where tomorrow maybe yes no thanks'.split(
    ' ',
  );

/** An invented chat of one busy week: 4 messages a minute, 60 authors, one in five with letters beyond ASCII. */
function inventChat(messages: number): Entry[] {
  let state = 1;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let seconds = 28_000_080 * 60;
  return Array.from({ length: messages }, (_, index) => {
    seconds += draw(30);
    const text = Array.from({ length: 3 + draw(18) }, () => words[draw(words.length)]).join(' ');
    return {
      index,
      minute: Math.floor(seconds / 60),
      second: seconds % 60,
      author: `Person ${draw(60)}`,
      kind: 'text',
      text: draw(5) === 0 ? `${text} é 🙂` : text,
      attachment: null,
      edited: false,
      event: null,
    };
  });
}

const spent = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** The best of `rounds`: the first ones pay for compilation, and other work on the machine only ever adds. */
function perCpuSecond(messages: number, rounds: number, work: () => void): number {
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    work();
    best = Math.max(best, messages / spent(start));
  }
  return Math.round(best);
}

/** Messages per CPU second that are built into a segment and encoded, merged from two overlapping halves, and listed. */
export async function benchMergeSegments({
  messages = 100_000,
}: {
  messages?: number;
} = {}): Promise<BenchResult[]> {
  const entries = inventChat(messages);
  const first = entries[0]!.minute;
  const last = entries[messages - 1]!.minute;
  const view = { firstMinute: first, asOf: last };
  const early = entries.slice(0, Math.floor(messages * 0.6));
  const late = entries.slice(Math.floor(messages * 0.4));
  const a = buildSegment(early, { firstMinute: first, asOf: early.at(-1)!.minute });
  const b = buildSegment(late, { firstMinute: late[0]!.minute, asOf: last });
  const whole = buildSegment(entries, view);
  const crowded = entries.slice(0, 10_000).map((entry) => ({ ...entry, minute: first + 1 }));
  const unit = 'messages per CPU second';
  const better = 'higher';
  return [
    {
      name: 'segments.build_and_encode',
      value: perCpuSecond(messages, 5, () => encodeSegment(buildSegment(entries, view))),
      unit,
      better,
    },
    {
      name: 'segments.merge_halves',
      value: perCpuSecond(messages, 5, () => mergeSegments(a, b)),
      unit,
      better,
    },
    { name: 'segments.list', value: perCpuSecond(messages, 5, () => listMessages(whole)), unit, better },
    {
      name: 'segments.crowded_minute',
      value: perCpuSecond(crowded.length, 3, () => {
        const segment = buildSegment(crowded, view);
        listMessages(mergeSegments(segment, buildSegment(crowded.slice(1), view)));
        encodeSegment(segment);
      }),
      unit,
      better,
    },
  ];
}
