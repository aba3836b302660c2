import type { PublicPath } from '@beacon-pulse/contracts/src/enums.ts';
import {
  communities as communitiesSchema,
  sources as sourcesSchema,
} from '@beacon-pulse/contracts/src/public/lists.ts';
import type { PreviewedRows } from '../../../pipeline/publishing/preview-publication.ts';
import type { Db } from '../../../storage/db.ts';
import { type AsIf, type CommunityRow, listCommunities } from '../../../storage/repositories/communities.ts';
import { readFrontPage } from '../../../storage/repositories/public-rows.ts';
import { listSourceDays } from '../../../storage/repositories/publishing.ts';
import { frontPage } from '../../pages/front-page.ts';
import { readCommunityCursor, toCommunityPage } from '../../public/communities.ts';
import { renderConcepts } from '../../public/concepts.ts';
import { readDayCursor } from '../../public/daily.ts';
import { readWeekCursor } from '../../public/history.ts';
import { renderPulse } from '../../public/pulse.ts';
import { readSourceCursor, toSourcePage } from '../../public/sources.ts';
import { joinStoredPage } from '../../public/stored-page.ts';

export type PageAsked = { readonly cursor: string | undefined; readonly limit: number | undefined };

type Preview = {
  readonly db: Db;
  readonly community: CommunityRow;
  readonly rows: PreviewedRows;
  readonly page: PageAsked;
};

/** The limits of lists where none is asked for: of stored rows, and of communities and sources. */
const defaultLimits = { rows: 20, names: 100 };

/** What the reads of one community would answer, each as its own procedure renders it. */
const renderOwn: Readonly<
  Record<Exclude<PublicPath, '/' | '/communities.json'>, (preview: Preview) => string | Promise<string>>
> = {
  '/pulse.json': ({ community, rows }) => renderPulse(toPublicRow(community, rows.pulse)),
  '/pulse/concepts.json': ({ community, rows }) => renderConcepts(toPublicRow(community, rows.concepts)),
  '/pulse/history.json': ({ rows, page }) => joinRows('week', rows.weeks, readWeekCursor(page.cursor), page),
  '/pulse/daily.json': ({ rows, page }) => joinRows('day', rows.days, readDayCursor(page.cursor), page),
  async '/sources.json'({ db, community, page }) {
    const { cursor, limit = defaultLimits.names } = page;
    const after = readSourceCursor(cursor);
    const sources = (await listSourceDays(db, community.id))
      .filter(({ public_number }) => public_number > after)
      .sort((a, b) => a.public_number - b.public_number);
    const shown = toSourcePage(sources.slice(0, limit + 1), community.language, limit);
    return JSON.stringify(sourcesSchema.parse(shown));
  },
};

const toPublicRow = (community: CommunityRow, body: string) => ({
  community_id: community.id,
  community_slug: community.slug,
  community_name: community.name,
  community_language: community.language,
  community_time_zone: community.time_zone,
  body,
});

function joinRows(
  kind: 'week' | 'day',
  rows: PreviewedRows['weeks'],
  before: string | null,
  { limit = defaultLimits.rows }: PageAsked,
): string {
  const left = before === null ? rows : rows.filter(({ key }) => key < before);
  return joinStoredPage(kind, left.slice(0, limit + 1), limit).text;
}

/** Renders the body that a public path would have; null where the community would not be found. */
export async function renderPreview(
  path: PublicPath,
  { db, community, rows, page }: Omit<Preview, 'rows'> & { readonly rows: PreviewedRows | null },
): Promise<string | null> {
  const asIf: AsIf = { communityId: community.id, isPublic: rows !== null };
  if (path === '/') {
    const { communities, exports } = await readFrontPage(db, asIf);
    const shown = communities.map((one) =>
      one.slug === community.slug ? { ...one, body: rows?.pulse ?? null } : one,
    );
    return String(await frontPage(shown, exports));
  }
  if (path === '/communities.json') {
    const { cursor, limit = defaultLimits.names } = page;
    const afterSlug = readCommunityCursor(cursor);
    const found = await listCommunities(db, {
      communityScope: null,
      publishedOnly: true,
      asIf,
      afterSlug,
      limit,
    });
    return JSON.stringify(communitiesSchema.parse(toCommunityPage(found, limit)));
  }
  return rows === null ? null : renderOwn[path]({ db, community, rows, page });
}
