import type { Actor } from '../../auth/actor.ts';
import { PulseError } from '../../core/errors.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { normaliseName } from '../../pipeline/erasure/erased-names.ts';
import { spreadNames } from '../../pipeline/people/spread-names.ts';
import type { Services } from '../../services.ts';
import {
  listCommunityLabels,
  listLeftOut,
  maxLeftOut,
  saveLeftOut,
} from '../../storage/repositories/people.ts';
import { newAuditEntry } from '../audit-entry.ts';
import { requireCommunityForActor } from '../communities/require-community-for-actor.ts';

type LeaveOut = {
  readonly community: string;
  /** Display names or numbers of one person, as phones show them; nobody need have them yet. */
  readonly names: readonly string[];
  readonly leftOut: boolean;
};

/**
 * Leaves a person out of what the inside quotes and names, under every name that stands for them, or takes them in again. It
 * holds from the next answer on, for what is uploaded later too.
 * @returns the names concerned
 * @throws PulseError not_found, conflict where too many names are left out
 */
export async function leaveOutPerson(
  { db, clock, random }: Pick<Services, 'db' | 'clock' | 'random'>,
  actor: Actor,
  { community: slug, names: asked, leftOut }: LeaveOut,
): Promise<readonly string[]> {
  const { id: communityId } = await requireCommunityForActor(db, actor, slug);
  const rows = await listCommunityLabels(db, communityId);
  const kept = (await listLeftOut(db, communityId)).map(({ name }) => name);
  const bySource = [...Map.groupBy(rows, ({ source_id }) => source_id).values()];
  const wanted = spreadNames(bySource, asked, normaliseName);
  const known = [...rows.map(({ label }) => label), ...kept].filter((name) =>
    wanted.has(normaliseName(name)),
  );
  const names = [...new Set([...asked, ...known])].sort(compareText);
  if (leftOut && new Set([...kept, ...names]).size > maxLeftOut)
    throw new PulseError(
      'conflict',
      `At most ${maxLeftOut.toLocaleString('en')} display names can be left out of a community.`,
    );
  await saveLeftOut(db, {
    communityId,
    names,
    leftOut,
    decidedBy: actor.id,
    now: clock.now(),
    // no name: whoever reads the log must not learn whom it was about
    audit: newAuditEntry({ clock, random }, actor, {
      action: leftOut ? 'people.leave_out' : 'people.take_in',
      communityId,
      detail: { labels: names.length },
    }),
  });
  return names;
}
