import type { Evidence } from '@beacon-pulse/contracts/src/inside/evidence.ts';
import { PulseError } from '../../core/errors.ts';
import { localTime, weekOfDay } from '../../core/time.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { findTombstones } from '../../storage/repositories/erasures.ts';
import { listDisplayNames } from '../../storage/repositories/people.ts';
import { findSource } from '../../storage/repositories/sources.ts';
import { maskTexts, readErasedNames } from '../erasure/erased-names.ts';
import { chooseDisplayName } from '../people/choose-display-name.ts';
import { bareKey } from '../people/find-shared-display-names.ts';
import { readPeople } from '../people/read-people.ts';
import { namePlaceholder } from '../privacy/mask-names.ts';
import { isErasedName } from '../segments/format/erased-name.ts';
import { readSegment } from '../segments/format/read-segment.ts';
import { listMessages } from '../segments/messages/list-messages.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';
import { type LeftOut, readLeftOut } from './read-left-out.ts';

type GetEvidence = {
  readonly communityId: string;
  /** Slug of the source. */
  readonly source: string;
  /** ISO week or ISO date. */
  readonly period: string;
  readonly messageId: string;
  /** Neighbours on each side. */
  readonly around: number;
};

const notFound = (what: string): PulseError => new PulseError('not_found', what);

/**
 * A message with its neighbours of the same week, as they were written.
 * @throws PulseError not_found where the source or the message is not known
 */
export async function getEvidence(
  { db, objects }: { readonly db: Db; readonly objects: ObjectStore },
  { communityId, source: slug, period, messageId, around }: GetEvidence,
): Promise<Evidence> {
  const source = await findSource(db, communityId, slug);
  if (source === null) throw notFound('The community has no source with this name.');
  const week = period.includes('W') ? period : weekOfDay(period);
  const segment = await readSegment(objects, source.id, week);
  const erased = readErasedNames(await findTombstones(db, communityId));
  const messages = segment === null ? [] : maskTexts(listMessages(segment), erased);
  const at = messages.findIndex(({ id }) => id === messageId);
  if (at < 0) throw notFound('There is no such message in this week.');
  const authorOf = createAuthorOf(await listDisplayNames(db, source.id));
  const leftOut = await readLeftOut(db, communityId);
  return {
    source: source.slug,
    source_name: source.name,
    week,
    message_id: messageId,
    messages: messages.slice(Math.max(0, at - around), at + around + 1).map((message) => {
      const author = authorOf(message);
      const isQuoted = !leftOut.isLeftOut(author.person, message.displayNames);
      const text = textOf(message, leftOut);
      const attachment = message.attachment?.name ?? null;
      return {
        message_id: message.id,
        at: localTime(message.minute, message.second),
        author: isQuoted ? author.name : namePlaceholder,
        kind: message.kind,
        text: isQuoted && text !== null ? leftOut.mask(text) : null,
        attachment: isQuoted && attachment !== null ? leftOut.mask(attachment) : null,
        edited: message.edited,
        cited: message.id === messageId,
      };
    }),
  };
}

/** Names authors as every other answer does: by the best name of the person, over all that phones show. */
function createAuthorOf(
  rows: Awaited<ReturnType<typeof listDisplayNames>>,
): (message: SegmentMessage) => { readonly person: string | null; readonly name: string | null } {
  const { personOf } = readPeople(rows);
  const namesOf = Map.groupBy(rows, ({ person }) => bareKey(person));
  return ({ displayNames }) => {
    const person = personOf(displayNames);
    const names = person === null ? [] : (namesOf.get(person) ?? []).map(({ label }) => label);
    const shown = displayNames.filter((name) => !isErasedName(name));
    return { person, name: chooseDisplayName(names) ?? chooseDisplayName(shown) };
  };
}

function textOf({ text, event }: SegmentMessage, { isLeftOut }: LeftOut): string | null {
  if (text !== '') return text;
  if (event === null) return null;
  const people = [event.actor, ...event.targets].filter((name) => name !== null && !isErasedName(name));
  const named = people.map((name) => (isLeftOut(null, [name!]) ? namePlaceholder : name));
  return [event.type.replaceAll('_', ' '), ...named].join(' · ');
}
