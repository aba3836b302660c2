import { TextReader } from '../../core/text/read-text.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import type { WeekJob } from '../../storage/repositories/digests.ts';
import { listDisplayNames } from '../../storage/repositories/people.ts';
import { maskTexts, readErasedNames } from '../erasure/erased-names.ts';
import { type PeopleOfSource, readPeople } from '../people/read-people.ts';
import { createNameFinder, type NameFinder } from '../privacy/relevant-names.ts';
import { readSegment } from '../segments/format/read-segment.ts';
import type { Segment } from '../segments/format/segment.ts';
import { listMessages } from '../segments/messages/list-messages.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';

/** A week fetched and decoded once, and what is read of its texts: whatever is derived of the week shares it. */
export type OpenWeek = {
  readonly segment: Pick<Segment, 'sealedBefore'>;
  readonly messages: readonly SegmentMessage[];
  /** The same without the words of erased people's names in their texts. */
  readonly masked: readonly SegmentMessage[];
  readonly people: PeopleOfSource;
  /** Finds which of the display names may stand in texts. */
  readonly findNames: NameFinder;
  readonly reader: TextReader;
};

/** Opens the week of a job; null where its segment is not there. */
export async function openWeek(
  { db, objects }: { readonly db: Db; readonly objects: ObjectStore },
  job: WeekJob,
): Promise<OpenWeek | null> {
  const segment = await readSegment(objects, job.source_id, job.week);
  if (segment === null) return null;
  const people = readPeople(await listDisplayNames(db, job.source_id));
  const messages = listMessages(segment);
  const reader = new TextReader();
  return {
    segment: { sealedBefore: segment.sealedBefore },
    messages,
    masked: maskTexts(messages, readErasedNames(job)),
    people,
    findNames: createNameFinder(people.displayNames, (text) => reader.read(text).folded),
    reader,
  };
}

/** Opens a week when it is first asked for, and once. */
export function openWeekOnce(...of: Parameters<typeof openWeek>): () => Promise<OpenWeek | null> {
  let opened: Promise<OpenWeek | null> | null = null;
  return () => {
    opened ??= openWeek(...of);
    return opened;
  };
}
