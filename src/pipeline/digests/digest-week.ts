import { fingerprint } from '../../core/hash.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { dayOfMinute, daysOfWeek } from '../../core/time.ts';
import type { TextModel } from '../../ports/models.ts';
import type { Db } from '../../storage/db.ts';
import {
  type DigestRow,
  listDigests,
  type SomeDigests,
  saveDigests,
  saveSomeDigests,
  type WeekJob,
} from '../../storage/repositories/digests.ts';
import { digestEngineVersion } from '../engine/engine-versions.ts';
import { figuresOf } from '../figures/compute-figures.ts';
import { addCounts, type Counts, countMessages, resolveCounts } from '../figures/count-messages.ts';
import { type DayCounts, encodeDayCounts, openQuestions, withCount } from '../figures/day-counts.ts';
import type { PeopleOfSource } from '../people/read-people.ts';
import { findOrdinaryWords } from '../privacy/find-ordinary-words.ts';
import { fingerprintMessages } from '../segments/messages/fingerprint-days.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';
import { type ExtractedTerms, extractTerms } from '../terms/extract-terms.ts';
import type { Pillar } from '../terms/term-table.ts';
import { encodeWeekUses } from '../terms/week-uses.ts';
import { computeDigest, type Digest } from './compute-digest.ts';
import type { OpenWeek } from './open-week.ts';
import { isSealedDay, nothingSealed, readSealedWeek } from './read-sealed-week.ts';

/** Sentences a day's digest has at most. */
const maxSentences = 5;

export type DigestServices = { readonly db: Db; readonly text: TextModel };

/** What was derived of a week's days, as it is stored now. */
export type DigestedWeek = {
  readonly digests: readonly DigestRow[];
  /** Of the week, by display names. */
  readonly counts: DayCounts;
  /** JSON of its term table. */
  readonly terms: string;
};

/**
 * Makes the digests of a week's days that are out of date, by the fingerprint of what each is made from, and the terms of the
 * week. Errors of storage and model pass through.
 * @returns null where the week has changed meanwhile
 */
export async function digestWeek(
  services: DigestServices,
  job: WeekJob,
  open: OpenWeek,
): Promise<DigestedWeek | null> {
  const { db } = services;
  const { source_id: sourceId, week } = job;
  const { segment, messages, masked, people, reader } = open;
  const days = daysOfWeek(week);
  const known = await listDigests(db, { sourceId, from: days[0]!, to: days[6]! });
  const digests = new Map(known.map((digest) => [digest.day, digest]));
  const sealed = segment.sealedBefore > 0 ? await readSealedWeek(db, sourceId, week) : nothingSealed;
  const messagesOf = Map.groupBy(messages, ({ minute }) => dayOfMinute(minute));
  const maskedOf = Map.groupBy(masked, ({ minute }) => dayOfMinute(minute));

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
      const sealedCounts = isSealedDay(day, segment) ? sealed.days.get(day) : undefined;
      const counts = sealedCounts ?? countMessages(messagesOf.get(day) ?? [], job.language, reader);
      const knownDigest = digests.get(day);
      const made = await digestDay(services, job, open, {
        day,
        content,
        messages: maskedOf.get(day) ?? [],
        counts,
        sealed: sealedCounts !== undefined,
        knownInput: knownDigest?.input ?? null,
      });
      if (made !== null) {
        changed.push(made);
        digests.set(day, made);
      }
      const { asked_by = {} } = made?.digest ?? (JSON.parse(knownDigest!.body) as Partial<Digest>);
      counted.set(day, sealedCounts ?? withCount(counts, openQuestions, asked_by));
    }
  } catch (thrown) {
    // what was asked is paid for: a budget smaller than a week would else begin it anew each day, and never end it
    if (changed.length > 0) await saveSomeDigests(db, result);
    throw thrown;
  }
  const extracted = sealed.terms === null ? await findTerms(job, open) : null;
  const terms = JSON.stringify(extracted?.table ?? sealed.terms);
  const saved = await saveDigests(db, {
    ...result,
    figures: JSON.stringify(figuresOf(resolveCounts(addCounts([...counted.values()]), people.personOf))),
    counts: encodeDayCounts(counted),
    terms,
    uses: extracted === null ? '' : encodeWeekUses(extracted.uses),
  });
  if (!saved) return null;
  const sorted = [...digests.values()].sort((a, b) => compareText(a.day, b.day));
  return { digests: sorted, counts: counted, terms };
}

/** What the week talked about. */
async function findTerms(
  job: WeekJob,
  { messages, masked, people, findNames, reader }: OpenWeek,
): Promise<ExtractedTerms> {
  const texts = messages.map(({ text }) => text);
  const names = findNames(texts);
  return extractTerms({
    week: job.week,
    messages: masked,
    personOf: people.personOf,
    names,
    ordinary: await findOrdinaryWords(names, texts, job.language),
    language: job.language,
    pillars: JSON.parse(job.pillars) as Pillar[],
    reader,
  });
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
  { people, findNames, reader }: OpenWeek,
  { day, content, messages, counts, sealed, knownInput }: Day,
): Promise<(DigestRow & { readonly digest: Digest }) | null> {
  const names = findNames(messages.map((message) => message.text));
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
    reader,
  });
  return { day, input, body: JSON.stringify(digest), digest };
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
