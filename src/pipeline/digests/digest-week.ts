import { fingerprint } from '../../core/hash.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { dayOfMinute, daysOfWeek } from '../../core/time.ts';
import type { TextModel } from '../../ports/models.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import {
  findWeekJob,
  listDigests,
  type SomeDigests,
  saveDigests,
  saveSomeDigests,
  type WeekJob,
} from '../../storage/repositories/digests.ts';
import { listDisplayNames } from '../../storage/repositories/people.ts';
import { digestEngineVersion } from '../engine/engine-versions.ts';
import { maskTexts, readErasedNames } from '../erasure/erased-names.ts';
import { figuresOf } from '../figures/compute-figures.ts';
import { addCounts, type Counts, countMessages, resolveCounts } from '../figures/count-messages.ts';
import { encodeDayCounts, openQuestions, withCount } from '../figures/day-counts.ts';
import { type PeopleOfSource, readPeople } from '../people/read-people.ts';
import { findOrdinaryWords } from '../privacy/find-ordinary-words.ts';
import { relevantNames } from '../privacy/relevant-names.ts';
import { readSegment } from '../segments/format/read-segment.ts';
import { fingerprintMessages } from '../segments/messages/fingerprint-days.ts';
import { listMessages } from '../segments/messages/list-messages.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';
import { extractTerms } from '../terms/extract-terms.ts';
import type { Pillar } from '../terms/term-table.ts';
import { encodeWeekUses } from '../terms/week-uses.ts';
import { computeDigest, type Digest } from './compute-digest.ts';
import { isSealedDay, nothingSealed, readSealedWeek } from './read-sealed-week.ts';

/** Sentences a day's digest has at most. */
const maxSentences = 5;

export type DigestServices = { readonly db: Db; readonly objects: ObjectStore; readonly text: TextModel };

/**
 * Makes the digests of a week's days that are out of date, by the fingerprint of what each is made from; a week that is
 * up to date costs one statement. False when the week is not known. Errors of storage and model pass through.
 */
export async function digestWeek(
  services: DigestServices,
  { sourceId, week }: { sourceId: string; week: string },
): Promise<boolean> {
  const { db, objects } = services;
  const job = await findWeekJob(db, sourceId, week);
  if (job === null) return false;
  if (job.digested_inputs_hash === `${job.fingerprint}:${job.inputs_hash}`) return true;
  const segment = await readSegment(objects, sourceId, week);
  if (segment === null) return false;

  const people = readPeople(await listDisplayNames(db, sourceId));
  const days = daysOfWeek(week);
  const known = await listDigests(db, { sourceId, from: days[0]!, to: days[6]! });
  const knownOf = new Map(known.map((digest) => [digest.day, digest]));
  const sealed = segment.sealedBefore > 0 ? await readSealedWeek(db, sourceId, week) : nothingSealed;
  const messages = listMessages(segment);
  const messagesOf = Map.groupBy(messages, ({ minute }) => dayOfMinute(minute));

  const erased = readErasedNames(job);
  const changed: SomeDigests['days'][number][] = [];
  const counted = new Map<string, Counts>();
  const result: SomeDigests = {
    communityId: job.community_id,
    sourceId,
    week,
    fingerprint: job.fingerprint,
    inputsHash: job.inputs_hash,
    days: changed,
  };
  try {
    for (const [day, { fingerprint: content }] of fingerprintMessages(messages)) {
      const ofDay = messagesOf.get(day) ?? [];
      const sealedCounts = isSealedDay(day, segment) ? sealed.days.get(day) : undefined;
      const counts = sealedCounts ?? countMessages(ofDay, job.language);
      const knownDigest = knownOf.get(day);
      const made = await digestDay(services, job, people, {
        day,
        content,
        messages: maskTexts(ofDay, erased),
        counts,
        sealed: sealedCounts !== undefined,
        knownInput: knownDigest?.input ?? null,
      });
      if (made !== null) changed.push(made);
      const { asked_by = {} } = JSON.parse(made?.body ?? knownDigest!.body) as Partial<Digest>;
      counted.set(day, sealedCounts ?? withCount(counts, openQuestions, asked_by));
    }
  } catch (thrown) {
    // what was asked is paid for: a budget smaller than a week would else begin it anew each day, and never end it
    if (changed.length > 0) await saveSomeDigests(db, result);
    throw thrown;
  }
  const texts = messages.map(({ text }) => text);
  const names = relevantNames(texts, people.displayNames);
  const extracted =
    sealed.terms === null
      ? extractTerms({
          week,
          messages: maskTexts(messages, erased),
          personOf: people.personOf,
          names,
          ordinary: await findOrdinaryWords(names, texts, job.language),
          language: job.language,
          pillars: JSON.parse(job.pillars) as Pillar[],
        })
      : null;
  await saveDigests(db, {
    ...result,
    figures: JSON.stringify(figuresOf(resolveCounts(addCounts([...counted.values()]), people.personOf))),
    counts: encodeDayCounts(counted),
    terms: JSON.stringify(extracted?.table ?? sealed.terms),
    uses: extracted === null ? '' : encodeWeekUses(extracted.uses),
  });
  return true;
}

type Day = {
  readonly day: string;
  /** Fingerprint of the day's messages. */
  readonly content: string;
  readonly messages: readonly SegmentMessage[];
  readonly counts: Counts;
  readonly sealed: boolean;
  readonly knownInput: string | null;
};

async function digestDay(
  { text }: Pick<DigestServices, 'text'>,
  job: WeekJob,
  people: PeopleOfSource,
  { day, content, messages, counts, sealed, knownInput }: Day,
): Promise<SomeDigests['days'][number] | null> {
  const names = relevantNames(
    messages.map((message) => message.text),
    people.displayNames,
  );
  const input = await fingerprint([
    digestEngineVersion,
    text.identity.provider,
    text.identity.model,
    text.identity.version,
    job.language,
    String(job.min_people),
    content,
    JSON.stringify(peopleOf(messages, people)),
    JSON.stringify(names),
  ]);
  if (input === knownInput) return null;
  const digest = await computeDigest({
    day,
    messages,
    personOf: people.personOf,
    names,
    language: job.language,
    kMin: job.min_people,
    model: text.forCommunity?.(job.community_id) ?? text,
    maxSentences,
    counts,
    sealed,
  });
  return { day, input, body: JSON.stringify(digest) };
}

/** The display names of these messages and whom each stands for, sorted. */
function peopleOf(messages: readonly SegmentMessage[], { keyOf }: PeopleOfSource): [string, string | null][] {
  const displayNames = new Set<string>();
  for (const { displayNames: authors, event } of messages) {
    for (const displayName of authors) displayNames.add(displayName);
    if (event?.actor) displayNames.add(event.actor);
    for (const target of event?.targets ?? []) displayNames.add(target);
  }
  return [...displayNames].sort(compareText).map((displayName) => [displayName, keyOf(displayName)]);
}
