import type { RandomBytes } from '../../core/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { addTombstones, type ErasureJob } from '../../storage/repositories/erasures.ts';
import type { DisplayNameRow } from '../../storage/repositories/people.ts';
import { isMarkedShared } from '../people/find-shared-display-names.ts';
import { type ErasureMode, modeOfErased } from '../segments/format/erased-name.ts';
import { type ErasedNames, makeTombstones } from './erased-names.ts';
import { keepTombstones } from './keep-tombstones.ts';
import { createNamer, withdrawNamedTexts } from './withdraw-named-texts.ts';

type Services = {
  readonly db: Db;
  readonly objects: ObjectStore;
  readonly clock: Clock;
  readonly random: RandomBytes;
};

type FurtherName = { readonly displayName: string; readonly mode: ErasureMode };

/**
 * Erases further display names of people who were erased: those that stand for one person with an erased name, or that
 * evidence has found. A name that several people share is left alone. Whether there were any.
 */
export async function spreadErasure(
  { db, objects, clock, random }: Services,
  job: Pick<ErasureJob, 'community_id' | 'erasure_key' | 'language'>,
  erased: ErasedNames,
  names: readonly (DisplayNameRow | FurtherName)[],
): Promise<boolean> {
  const rows = names.filter((name): name is DisplayNameRow => 'label' in name);
  const modes = new Map(
    rows.flatMap(({ label, person }) => {
      const form = erased.formOf(label);
      return form === null || isMarkedShared(person) ? [] : [[person, modeOfErased(form)] as const];
    }),
  );
  const further = [
    ...names.filter((name): name is FurtherName => 'displayName' in name),
    ...rows.flatMap(({ label, person }): FurtherName[] => {
      const mode = modes.get(person);
      return mode === undefined ? [] : [{ displayName: label, mode }];
    }),
  ].filter(({ displayName }) => !erased.isErased(displayName));
  if (further.length === 0 || job.erasure_key === null) return false;
  const key = job.erasure_key;
  const tombstones = await makeTombstones(key, further, job.language);
  await db.batch(addTombstones({ communityId: job.community_id, key, tombstones, now: clock.now() }));
  const displayNames = further.map(({ displayName }) => displayName);
  const namer = await createNamer(displayNames, job.language);
  await withdrawNamedTexts({ db, clock, random }, job.community_id, namer);
  await keepTombstones({ db, objects }, job.community_id, key);
  return true;
}
