import { toPublicRowText } from '@beacon-pulse/contracts/src/public/rows.ts';
import { shiftWeek } from '../../core/time.ts';
import type { Log } from '../../ports/log.ts';
import type { Db } from '../../storage/db.ts';
import {
  type CommunitySummary,
  findPublishJob,
  listBusyWeeks,
  listCommunityDisplayNames,
  listCommunitySummaries,
  listCommunityTerms,
  listSourceDays,
  type PublicRow,
  savePublicRows,
} from '../../storage/repositories/publishing.ts';
import { listCommunitySpans } from '../../storage/repositories/sources.ts';
import { buildGraph, composePublicGraph } from '../concepts/build-graph.ts';
import type { Pillar, TermTable } from '../terms/term-table.ts';
import { composePulse } from './compose-pulse.ts';
import { composeSummary } from './compose-summary.ts';
import { composeWeeks } from './compose-weeks.ts';

/** The graph shows this many weeks back from the newest known one. */
const graphWeeks = 26;
/** Summaries read at a time, and at most: 20,000 are 20 sources over 19 years. */
const pageSize = 500;
const maxPages = 40;

/**
 * Makes the public rows of a community (pulse, weeks, concepts) from its summaries and term tables, and writes those
 * that differ. A community that is published as it is costs one statement. Null when nothing was published.
 */
export async function publishCommunity(
  services: { readonly db: Db; readonly log: Log },
  { communityId }: { communityId: string },
): Promise<{ slug: string } | null> {
  const { db, log } = services;
  const job = await findPublishJob(db, communityId);
  if (job === null || job.published_revision >= job.revision) return null;
  const summaries = await readSummaries(db, communityId);
  const spans = await listCommunitySpans(db, communityId);
  const composed = summaries.flatMap((stored) => composeSummary(stored) ?? []);
  if (composed.length < summaries.length)
    log.warn('publishing.outdated_summaries', {
      community_id: communityId,
      summaries: summaries.length - composed.length,
    });
  const weeks = composeWeeks(composed, spans, await listBusyWeeks(db, communityId));
  const newest = weeks[0]?.week;
  const tables =
    newest === undefined
      ? []
      : await listCommunityTerms(db, { communityId, from: shiftWeek(newest, 1 - graphWeeks) });
  const graph = composePublicGraph(
    buildGraph({
      tables: tables.map(({ terms }) => JSON.parse(terms) as TermTable),
      pillars: JSON.parse(job.pillars) as Pillar[],
      names: await listCommunityDisplayNames(db, communityId),
      language: job.language,
      kMin: job.min_people,
    }),
    job.min_people,
  );
  const rows: PublicRow[] = [
    {
      kind: 'pulse',
      key: '',
      body: toPublicRowText(
        'pulse',
        composePulse(weeks, graph, await listSourceDays(db, communityId), spans),
      ),
    },
    { kind: 'concepts', key: '', body: toPublicRowText('concepts', graph) },
    ...weeks.map(
      (week): PublicRow => ({ kind: 'week', key: week.week, body: toPublicRowText('week', week) }),
    ),
  ];
  const changed = await savePublicRows(db, { communityId, revision: job.revision, rows });
  return changed < 0 ? null : { slug: job.slug };
}

async function readSummaries(db: Db, communityId: string): Promise<CommunitySummary[]> {
  const all: CommunitySummary[] = [];
  let before: string | null = null;
  for (let page = 0; page < maxPages; page++) {
    const rows = await listCommunitySummaries(db, { communityId, before, limit: pageSize });
    const full = rows.length === pageSize;
    // a week may be cut at the end of a page; it is read again whole with the next one
    const last = rows.at(-1)?.week;
    all.push(...(full ? rows.filter(({ week }) => week !== last) : rows));
    if (!full || last === undefined) break;
    before = shiftWeek(last, 1);
  }
  return all;
}
