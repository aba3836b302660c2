import type { TextModel } from '../../ports/models.ts';
import type { Db } from '../../storage/db.ts';
import {
  type DisplayNameRow,
  listDecisions,
  listDisplayNames,
  type PeopleDecision,
  type PeopleJob,
} from '../../storage/repositories/people.ts';
import { listEvidence, type WeekEvidence } from '../../storage/repositories/weeks.ts';
import { type ErasureMode, isErasedName, modeOfErased } from '../segments/format/erased-name.ts';
import { readAliasEvidence } from './collect-alias-evidence.ts';
import { findSharedDisplayNames, markShared } from './find-shared-display-names.ts';
import { computeInputsHash } from './inputs-hash.ts';
import { proposeAliases } from './propose-aliases.ts';
import { resolvePeople } from './resolve-people.ts';

export type RecountedPeople = {
  /** Display names that are new or stand for another person than before. */
  readonly changed: readonly DisplayNameRow[];
  /** Display names that turn out to be of somebody who was erased, with what becomes of their messages. */
  readonly erased: readonly { readonly displayName: string; readonly mode: ErasureMode }[];
  readonly inputsHash: string;
};

/** What is not in the database yet and counts all the same. */
export type PeopleNews = {
  /** Weeks that an export has changed. */
  readonly weeks?: readonly WeekEvidence[];
  readonly decision?: PeopleDecision;
};

/**
 * Who is who in a source: from the evidence of all its weeks and what admins have decided, whatever the order in which
 * they came.
 */
export async function recountPeople(
  { db, text }: { readonly db: Db; readonly text: TextModel },
  job: PeopleJob,
  { weeks = [], decision }: PeopleNews,
): Promise<RecountedPeople> {
  const news = new Map(weeks.map(({ week, evidence }) => [week, evidence]));
  const stored = await listEvidence(db, job.source_id);
  const evidence = [
    ...stored.filter(({ week }) => !news.has(week)).map((row) => row.evidence),
    ...news.values(),
  ].map(readAliasEvidence);
  const contactBooks = evidence.flatMap((week) => week.contactBooks);
  const known = new Map(
    (await listDisplayNames(db, job.source_id)).map(({ label: displayName, person }) => [
      displayName,
      person,
    ]),
  );
  const decided = withDecision(await listDecisions(db, job.source_id), decision);
  const pairs = (wanted: 'merge' | 'split'): (readonly [string, string])[] =>
    decided.flatMap(({ label_a, label_b, decision: made }) =>
      made === wanted ? [[label_a, label_b] as const] : [],
    );
  const { personOf } = resolvePeople({
    displayNames: new Set([...known.keys(), ...contactBooks.flat()]),
    proposals: proposeAliases(evidence),
    contactBooks,
    merges: pairs('merge'),
    splits: pairs('split'),
  });
  const shared = findSharedDisplayNames(evidence, new Set(pairs('merge').flat()));
  const modeOf = new Map(
    [...personOf].flatMap(([displayName, person]) =>
      isErasedName(displayName) ? [[person, modeOfErased(displayName)] as const] : [],
    ),
  );
  const erased = [...personOf].flatMap(([displayName, person]) => {
    const mode = modeOf.get(person);
    const isOneOfThem = mode !== undefined && !isErasedName(displayName) && !shared.has(displayName);
    return isOneOfThem ? [{ displayName, mode }] : [];
  });
  const people = [...personOf]
    .filter(([displayName]) => !isErasedName(displayName))
    .map(
      ([displayName, person]) =>
        [displayName, shared.has(displayName) ? markShared(person) : person] as const,
    );
  return {
    changed: people.flatMap(([displayName, person]) =>
      known.get(displayName) === person ? [] : [{ label: displayName, person }],
    ),
    erased,
    inputsHash: await computeInputsHash({
      language: job.language,
      minPeople: job.min_people,
      pillars: job.pillars,
      people,
      model: text.identity,
    }),
  };
}

function withDecision(
  decisions: readonly PeopleDecision[],
  news: PeopleDecision | undefined,
): readonly PeopleDecision[] {
  if (news === undefined) return decisions;
  const others = decisions.filter(
    ({ label_a, label_b }) => label_a !== news.label_a || label_b !== news.label_b,
  );
  return [...others, news];
}
