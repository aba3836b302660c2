import type { Entry } from '../../whatsapp/entry.ts';
import type { FactKind } from '../format/segment.ts';
import { normaliseBody } from './normalise-body.ts';

/** What makes an entry the same message on every phone, and what only this phone shows of it. */
export type Identity = {
  readonly kind: FactKind;
  readonly key: string;
  readonly text: string;
  /** Type of media, form and words of a call, wording and votes of a poll, people of an event; null for none. */
  readonly variant: string | null;
  readonly file: string | null;
};

const link = /https?:\/\/\S+/;
/** `(3 votes)`, `(1 oy)`, `(٣ …)` at the end of an option. */
const voteCount = /\s*\(\p{Nd}[^()]*\)\s*$/u;
/** `THĂM DÒ Ý KIẾN:`: a few words and a colon, nothing more. */
const pollHeading = /^[^:：]{1,48}[:：]$/;
/** `POLL:` or `OPTION:` in any language: one short upper-case or caseless word and a colon. */
const pollWord = /^[\u200e\u200f]*[^\s:：]{1,24}(?: [^\s:：]{1,16})?\s?[:：]\s?/;

/** Identity of one entry. Forms of the void class sort by how much they tell: text, view-once, call. */
export function identifyEntry(entry: Entry): Identity {
  switch (entry.kind) {
    case 'text':
      return identifyText(entry.text);
    case 'media':
    case 'contact':
      return identifyMedia(entry);
    case 'system':
      return identifySystem(entry);
    case 'deleted':
      return { kind: 'd', key: '', text: '', variant: null, file: null };
    case 'call':
      return identifyVoid('c', entry.text);
    case 'view_once':
      return identifyVoid('b', entry.text);
    case 'poll':
      return identifyPoll(entry.text);
    case 'location': {
      const key = link.exec(entry.text)?.[0] ?? '';
      return { kind: 'l', key, text: entry.text, variant: null, file: null };
    }
  }
}

function identifyText(text: string): Identity {
  const key = normaliseBody(text);
  if (key === '' || key === 'null') return identifyVoid('a', '');
  return { kind: 't', key, text, variant: null, file: null };
}

function identifyVoid(form: 'a' | 'b' | 'c', text: string): Identity {
  const words = normaliseBody(text);
  return { kind: 'v', key: '', text: '', variant: form + (words === 'null' ? '' : words), file: null };
}

function identifyMedia(entry: Entry): Identity {
  const { attachment } = entry;
  const type = attachment?.type ?? (entry.kind === 'contact' ? 'contact' : null);
  return {
    kind: 'm',
    key: normaliseBody(entry.text),
    text: entry.text,
    variant: type,
    file:
      attachment === null || attachment.name === null
        ? null
        : `${attachment.omitted ? '-' : '+'}${attachment.name}`,
  };
}

function identifySystem(entry: Entry): Identity {
  const event = entry.event ?? { type: 'other' as const, actor: null, targets: [] };
  const people = event.actor !== null || event.targets.length > 0;
  const variant =
    event.type === 'other'
      ? `=${normaliseBody(entry.text)}`
      : people
        ? JSON.stringify([event.actor, ...event.targets])
        : null;
  return { kind: 's', key: event.type, text: '', variant, file: null };
}

function identifyPoll(text: string): Identity {
  const lines = text
    .split('\n')
    .map(normaliseBody)
    .filter((line) => line !== '');
  const key = lines.map((line, at) => {
    const bare = line.replace(voteCount, '');
    const word = pollWord.exec(bare);
    // the heading stands alone, or its word before the question
    if (at === 0 && pollHeading.test(bare)) return '';
    return word === null ? bare : bare.slice(word[0].length);
  });
  return {
    kind: 'p',
    key: key.filter((line) => line !== '').join('\n'),
    text: '',
    variant: `=${text}`,
    file: null,
  };
}
