import { encodeSegment, maxSegmentBytes } from '../../src/pipeline/segments/format/encode-segment.ts';
import { buildSegment } from '../../src/pipeline/segments/merge/build-segment.ts';
import { reportTranscript } from '../../src/pipeline/whatsapp/detect/report-transcript.ts';
import {
  defaultTranscriptCaps,
  type TranscriptCaps,
} from '../../src/pipeline/whatsapp/records/transcript-profile.ts';
import { defaultLimits } from '../../src/pipeline/zip/limits.ts';
import { openExport } from '../../src/pipeline/zip/open-export.ts';
import { buildZip } from '../../testing/fixtures/build-zip.ts';
import { sourceOfBytes } from '../../testing/fixtures/source-of-bytes.ts';
import { openText, readAll } from '../pipeline/whatsapp/read-all.ts';
import { chatText, scoreLines } from '../pipeline/zip/score-lines.ts';
import { bytes, count, type Limit, outcomeOf, taken } from './limit.ts';

const message = (i: number, body: string, author = 'Ada'): string =>
  `25/03/2024, 15:${String(10 + (i % 50))} - ${author}: ${body}\n`;
const { maxEntries, maxLineBytes, maxMessageUnits, maxAuthors } = defaultTranscriptCaps;
/** The reader looks for the end of a line after each block. */
const blockBytes = 65_536;

/** The warning that a chat gets under these caps. */
async function warningOf(text: string, caps: Partial<TranscriptCaps>, code: string): Promise<string> {
  const { profile } = await readAll(openText(text), { caps });
  return reportTranscript(profile).warnings.some((warning) => warning.code === code) ? `\`${code}\`` : taken;
}

async function weekOf(body: string, maxBytes?: number): Promise<Uint8Array> {
  const { entries } = await readAll(openText(message(0, 'hello there') + message(1, body, 'Ben')));
  const view = { asOf: entries.at(-1)!.minute, firstMinute: entries[0]!.minute };
  return encodeSegment(buildSegment(entries, view), maxBytes);
}

export const chatLimits: readonly Limit[] = [
  {
    limit: 'the chat in an archive',
    value: `${bytes(defaultLimits.maxTranscriptBytes)} of text, ${count(maxEntries)} messages`,
    beyond: 'refused: `chat_too_large`',
    edges: [
      ...(['in an archive', 'as text'] as const).map((where) => ({
        of: `bytes ${where}`,
        outcome: '`chat_too_large`',
        try: (over: 0 | 1) =>
          outcomeOf(async () => {
            const chat = chatText(30);
            const file =
              where === 'as text'
                ? new TextEncoder().encode(chat)
                : buildZip({ entries: [{ name: '_chat.txt', content: chat }] }).bytes;
            const limits = { maxTranscriptBytes: chat.length - over };
            const { transcript } = await openExport(sourceOfBytes(file), scoreLines, limits);
            for await (const _ of transcript.open());
          }),
      })),
      {
        of: 'messages',
        outcome: '`chat_too_large`',
        try: (over) => {
          const text = Array.from({ length: 50 + over }, (_, i) => message(i, `hello ${i}`)).join('');
          return outcomeOf(() => readAll(openText(text), { caps: { maxEntries: 50 } }));
        },
      },
    ],
  },
  {
    limit: 'one line of the chat; one message with its author and line ends',
    value: `${bytes(maxLineBytes)}, rounded up to a block of ${bytes(blockBytes)}; ${count(maxMessageUnits)} characters`,
    beyond: 'the rest is dropped, and the report warns: `line_capped`, `message_capped`',
    edges: [
      {
        of: 'a line',
        outcome: '`line_capped`',
        try(over) {
          const maxLineBytes = 2 * blockBytes;
          const line = message(0, 'x'.repeat(maxLineBytes - message(0, '').length));
          const longer = line.replace('\n', `${'x'.repeat(blockBytes)}\n`);
          return warningOf((over ? longer : line) + message(1, 'hello'), { maxLineBytes }, 'line_capped');
        },
      },
      {
        of: 'a message',
        outcome: '`message_capped`',
        try(over) {
          const maxMessageUnits = 2 * blockBytes;
          const units = maxMessageUnits - 'Ada: \n'.length + over;
          const body = 'x'
            .repeat(99)
            .concat('\n')
            .repeat(units / 100);
          const text = message(0, body.padEnd(units, 'y')) + message(1, 'hello');
          return warningOf(text, { maxMessageUnits }, 'message_capped');
        },
      },
    ],
  },
  {
    limit: 'authors counted one by one',
    value: count(maxAuthors),
    beyond: 'the others are still read, and the report warns: `authors_capped`',
    edges: [
      {
        of: 'people',
        outcome: '`authors_capped`',
        try(over) {
          const text = Array.from({ length: 20 + over }, (_, i) => message(i, 'hello', `Member ${i}`)).join(
            '',
          );
          return warningOf(text, { maxAuthors: 20 }, 'authors_capped');
        },
      },
    ],
  },
  {
    limit: 'one week of a source, before compression',
    value: bytes(maxSegmentBytes),
    beyond: 'refused: `chat_too_large`',
    edges: [
      {
        of: 'bytes',
        outcome: '`chat_too_large`',
        async try(over) {
          const body = 'a message of some length';
          let fits = 1;
          while ((await outcomeOf(() => weekOf(body, fits))) !== taken) fits *= 2;
          for (let step = fits / 2; step >= 1; step /= 2)
            if ((await outcomeOf(() => weekOf(body, fits - step))) === taken) fits -= step;
          return outcomeOf(() => weekOf(body + '!'.repeat(over), fits));
        },
      },
    ],
  },
];
