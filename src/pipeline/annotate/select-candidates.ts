import type { ModelMessage } from '../../ports/models.ts';
import type { PersonOf } from '../people/person-of.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';

/** More messages than any model reads; the newest are kept. */
export const maxCandidates = 20_000;

const asWritten = (text: string): string => text;

/**
 * The messages that tell something, in the order of the chat: texts, polls and captions, as
 * they were written unless they are to be redacted, each author as `p1`, `p2`, … in order of appearance. Messages whose person
 * is not known (erased) are left out.
 */
export function selectCandidates(
  messages: readonly SegmentMessage[],
  personOf: PersonOf,
  redactText: (text: string) => string = asWritten,
): ModelMessage[] {
  const pseudonyms = new Map<string, string>();
  const candidates: ModelMessage[] = [];
  // a stable sort: within a minute messages stand as they do in the chat
  const ordered = messages
    .filter(
      ({ kind, text }) => (kind === 'text' || kind === 'poll' || kind === 'media') && text.trim() !== '',
    )
    .sort((a, b) => a.minute - b.minute);
  for (const message of ordered.slice(-maxCandidates)) {
    const person = personOf(message.displayNames);
    if (person === null) continue;
    let author = pseudonyms.get(person);
    if (author === undefined) {
      author = `p${pseudonyms.size + 1}`;
      pseudonyms.set(person, author);
    }
    const text = redactText(message.text).trim();
    if (text !== '') candidates.push({ id: message.id, author, minute: message.minute, text });
  }
  return candidates;
}
