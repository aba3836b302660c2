import { ApiError, type Connection, callApi } from '@beacon-pulse/upload/src/call-api.ts';

export type NewCommunity = {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
  readonly pillars: readonly { readonly name: string; readonly keywords: readonly string[] }[];
};

/** Creates by POST; false when it is there already, and stays as it is. */
async function createOnce(connection: Connection, path: string, json: unknown): Promise<boolean> {
  try {
    await callApi(connection, { method: 'POST', path, json });
    return true;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.code === 'conflict') return false;
    throw thrown;
  }
}

/** Creates the community; false when there is one of that slug already, which stays as it is. */
export function createCommunity(connection: Connection, community: NewCommunity): Promise<boolean> {
  const { slug, name, timeZone, language, pillars } = community;
  const json = {
    slug,
    name,
    time_zone: timeZone,
    language,
    // without the slugs, which the API makes from the names
    pillars: pillars.map((pillar) => ({ name: pillar.name, keywords: pillar.keywords })),
  };
  return createOnce(connection, '/api/communities', json);
}

/** Creates a source of the community, unless there is one of that slug. */
export async function createSource(
  connection: Connection,
  community: string,
  source: { readonly slug: string; readonly name: string },
): Promise<void> {
  await createOnce(connection, `/api/communities/${encodeURIComponent(community)}/sources`, source);
}

/** Shows figures and themes of a community to everybody who reaches this machine's port. */
export async function publishThemes(connection: Connection, slug: string): Promise<void> {
  const path = `/api/communities/${encodeURIComponent(slug)}/publication`;
  await callApi(connection, { method: 'PUT', path, json: { policy: 'themes' } });
}

/** Decides which words of a community may be shown, as its admin has done. */
export async function reviewWords(
  connection: Connection,
  slug: string,
  decisions: Readonly<Record<'allow' | 'never', readonly string[]>>,
): Promise<void> {
  for (const decision of ['allow', 'never'] as const)
    for (const word of decisions[decision]) {
      const path = `/api/communities/${encodeURIComponent(slug)}/public-words/${encodeURIComponent(word)}`;
      await callApi(connection, { method: 'PUT', path, json: { decision } });
    }
}
