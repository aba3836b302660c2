import type { Connection } from '@beacon-pulse/rest/src/call-api.ts';
import { readAccess } from '../../clients/cli/src/choose-community.ts';
import { createInsideLink } from '../../clients/cli/src/commands/run-inside.ts';

/** Pages of more communities than this are found with `pulse inside`. */
const maxLinks = 5;

export type OpenedPage = { readonly community: string; readonly link: string };

/** Makes a one-time link to the pages of each community: of one alone where a person's own export was just read. */
export async function openPages(connection: Connection, only: string | null): Promise<OpenedPage[]> {
  const { communities } = await readAccess(connection);
  const shown = communities.filter(({ slug }) => only === null || slug === only).slice(0, maxLinks);
  const pages: OpenedPage[] = [];
  for (const { slug, name } of shown)
    pages.push({ community: name, link: (await createInsideLink(connection, slug)).url });
  return pages;
}
