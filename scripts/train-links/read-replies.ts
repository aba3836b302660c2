import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TalkMessage } from '../../src/pipeline/conversations/talk/talk-message.ts';

/** A section of a chat with what its annotated messages reply to, by place; a message that begins a conversation replies to itself. */
export type AnnotatedTalk = {
  readonly file: string;
  readonly messages: readonly TalkMessage[];
  /** Pairs of message and parent. */
  readonly links: readonly (readonly [message: number, parent: number])[];
  /** Annotated lines that are notices (somebody joined): how many, and how many of them are marked as replying to nothing. */
  readonly notices: { readonly all: number; readonly alone: number };
};

type Line = {
  readonly file: string;
  readonly messages: readonly { line: number; minute: number; author: string; text: string }[];
  readonly links: readonly (readonly [number, number])[];
};

/** Reads one part (`train`, `dev`) of a folder of `*.jsonl.gz`; null where the folder does not have it. */
export function readReplies(folder: string, part: string): AnnotatedTalk[] | null {
  const path = join(folder, `${part}.jsonl.gz`);
  if (!existsSync(path)) return null;
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => placeLinks(JSON.parse(line) as Line));
}

/** Lines become places; a link to a line that is missing (a notice) leads nowhere and is kept as a place beyond the list. */
function placeLinks({ file, messages, links }: Line): AnnotatedTalk {
  const places = new Map(messages.map(({ line }, i) => [line, i]));
  const notices = links.filter(([line]) => !places.has(line));
  return {
    file,
    notices: { all: notices.length, alone: notices.filter(([line, parent]) => line === parent).length },
    messages: messages.map(({ line, author, minute, text }) => ({
      id: `${file}:${line}`,
      author,
      minute,
      text,
    })),
    links: links.flatMap(([line, parent]) => {
      const child = places.get(line);
      return child === undefined ? [] : [[child, places.get(parent) ?? Number.MAX_SAFE_INTEGER] as const];
    }),
  };
}
