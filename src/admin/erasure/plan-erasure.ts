import { fingerprint } from '../../core/hash.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { normaliseName } from '../../pipeline/erasure/erased-names.ts';
import { createNamer, listNamingTexts } from '../../pipeline/erasure/withdraw-named-texts.ts';
import { decodeDayCounts } from '../../pipeline/figures/day-counts.ts';
import { isMarkedShared } from '../../pipeline/people/find-shared-display-names.ts';
import { spreadNames } from '../../pipeline/people/spread-names.ts';
import type { Db } from '../../storage/db.ts';
import type { CommunityRow } from '../../storage/repositories/communities.ts';
import { countPendingErasures } from '../../storage/repositories/erasures.ts';
import { countRawFiles } from '../../storage/repositories/exports.ts';
import { listDisplayNames } from '../../storage/repositories/people.ts';
import { listWeeksToErase } from '../../storage/repositories/sealing.ts';
import { listSources } from '../../storage/repositories/sources.ts';

export type ChosenErasure = {
  /** Display names, as phones show them. */
  readonly names: readonly string[];
  readonly mode: 'count' | 'remove';
};

export type ErasurePlan = {
  /** By code unit order; those asked for that nobody has are among them. */
  readonly names: readonly string[];
  readonly unknown: readonly string[];
  readonly shared: readonly string[];
  readonly messages: number;
  readonly days: number;
  readonly weeks: number;
  readonly sources: readonly string[];
  readonly rawFiles: number;
  readonly pendingSources: number;
  /** Weeks whose published text of a manager names them. */
  readonly texts: readonly string[];
  /** Names exactly this erasure. */
  readonly confirm: string;
};

/** Sources of one community, and pages of weeks of one source. */
const maxSources = 1_000;
const pageWeeks = 50;
const maxPages = 400;

type Source = { readonly id: string; readonly slug: string };
type SourceNames = Source & { readonly rows: readonly { readonly label: string; readonly person: string }[] };

/** What the erasure of a person would take away; changes nothing. */
export async function planErasure(
  db: Db,
  { id: communityId, language }: Pick<CommunityRow, 'id' | 'language'>,
  { names: asked, mode }: ChosenErasure,
): Promise<ErasurePlan> {
  const sources: SourceNames[] = [];
  for (const { id, slug } of await listSources(db, { communityId, afterSlug: null, limit: maxSources }))
    sources.push({ id, slug, rows: await listDisplayNames(db, id) });
  const wanted = spreadNames(
    sources.map(({ rows }) => rows),
    asked,
    normaliseName,
  );
  const has = (displayName: string): boolean => wanted.has(normaliseName(displayName));
  const theirs = sources
    .map((source) => ({ ...source, rows: source.rows.filter(({ label }) => has(label)) }))
    .filter(({ rows }) => rows.length > 0);
  const rows = theirs.flatMap((source) => source.rows);
  const known = new Set(rows.map(({ label }) => normaliseName(label)));
  const unknown = asked.filter((name) => !known.has(normaliseName(name)));
  const names = [...new Set([...rows.map(({ label }) => label), ...unknown])].sort(compareText);
  const counted = { messages: 0, days: 0, weeks: 0 };
  for (const { id } of theirs) await countMessagesOf(db, id, has, counted);
  return {
    names,
    unknown,
    shared: [...new Set(rows.flatMap(({ label, person }) => (isMarkedShared(person) ? [label] : [])))].sort(
      compareText,
    ),
    ...counted,
    sources: theirs.map(({ slug }) => slug),
    rawFiles: await countRawFiles(
      db,
      sources.map(({ id }) => id),
    ),
    pendingSources: await countPendingErasures(db, communityId),
    texts: await listNamingTexts(db, communityId, await createNamer(names, language)),
    confirm: (await fingerprint([communityId, mode, ...names])).slice(0, 12),
  };
}

async function countMessagesOf(
  db: Db,
  sourceId: string,
  has: (displayName: string) => boolean,
  counted: { messages: number; days: number; weeks: number },
): Promise<void> {
  let after = '';
  for (let page = 0; page < maxPages; page++) {
    const weeks = await listWeeksToErase(db, { sourceId, after, limit: pageWeeks });
    for (const { counts } of weeks) {
      const days = [...decodeDayCounts(counts ?? '{}').values()].map((day) =>
        [...(day.get('messages') ?? [])].reduce(
          (sum, [key, n]) => (key.split('\n').some(has) ? sum + n : sum),
          0,
        ),
      );
      const withSome = days.filter((n) => n > 0);
      counted.messages += withSome.reduce((sum, n) => sum + n, 0);
      counted.days += withSome.length;
      if (withSome.length > 0) counted.weeks++;
    }
    if (weeks.length < pageWeeks) return;
    after = weeks.at(-1)!.week;
  }
}
