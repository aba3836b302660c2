import type { Db } from '../../storage/db.ts';
import { listCommunityLabels, listLeftOut } from '../../storage/repositories/people.ts';
import { normaliseName } from '../erasure/erased-names.ts';
import { bareKey } from '../people/find-shared-display-names.ts';
import { spreadNames } from '../people/spread-names.ts';
import { findOrdinaryWords } from '../privacy/find-ordinary-words.ts';
import { createNameMask } from '../privacy/mask-names.ts';

/** Whom the inside neither quotes nor names. */
export type LeftOut = {
  readonly isNobody: boolean;
  /** Whether one of these stands for somebody who is left out. */
  readonly isLeftOut: (person: string | null, displayNames?: readonly string[]) => boolean;
  /** A text without their names. */
  readonly mask: (text: string) => string;
};

const nobody: LeftOut = { isNobody: true, isLeftOut: () => false, mask: (text) => text };

/**
 * Reads whom a community leaves out, with every name that stands for them now: answers are always those of the present
 * setting, whatever was derived before it.
 */
export async function readLeftOut(db: Db, communityId: string): Promise<LeftOut> {
  const kept = await listLeftOut(db, communityId);
  if (kept.length === 0) return nobody;
  const rows = await listCommunityLabels(db, communityId);
  const bySource = [...Map.groupBy(rows, ({ source_id }) => source_id).values()];
  const stored = kept.map(({ name }) => name);
  const names = spreadNames(bySource, stored, normaliseName);
  const theirs = rows.filter(({ label }) => names.has(normaliseName(label)));
  const people = new Set(theirs.map(({ person }) => bareKey(person)));
  const displayNames = [...new Set([...stored, ...theirs.map(({ label }) => label)])];
  const ordinary = await findOrdinaryWords(displayNames, [], kept[0]!.language);
  return {
    isNobody: false,
    isLeftOut: (person, shown = []) =>
      (person !== null && people.has(bareKey(person))) ||
      shown.some((displayName) => names.has(normaliseName(displayName))),
    mask: createNameMask(displayNames, ordinary),
  };
}
