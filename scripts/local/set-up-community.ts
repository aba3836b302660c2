import { ApiError } from '@beacon-pulse/rest/src/api-error.ts';
import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';

export type NewCommunity = {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
  readonly pillars: readonly { readonly name: string; readonly keywords: readonly string[] }[];
};

/** Whether something was created; false when it is there already, and stays as it is. */
async function createOnce(creation: Promise<unknown>): Promise<boolean> {
  try {
    await creation;
    return true;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.code === 'conflict') return false;
    throw thrown;
  }
}

/** Creates the community; false when there is one of that slug already, which stays as it is. */
export function createCommunity(connection: Connection, community: NewCommunity): Promise<boolean> {
  const { slug, name, timeZone, language, pillars } = community;
  const body = {
    slug,
    name,
    time_zone: timeZone,
    language,
    // without the slugs, which the API makes from the names
    pillars: pillars.map((pillar) => ({ name: pillar.name, keywords: [...pillar.keywords] })),
  };
  return createOnce(callApi(connection, (api) => api.POST('/api/communities', { body })));
}

/** Creates a source of the community, unless there is one of that slug. */
export async function createSource(
  connection: Connection,
  community: string,
  source: { readonly slug: string; readonly name: string },
): Promise<void> {
  const params = { path: { community } };
  await createOnce(
    callApi(connection, (api) => api.POST('/api/communities/{community}/sources', { params, body: source })),
  );
}

/** Shows figures and themes of a community to everybody who reaches this machine's port. */
export async function publishThemes(connection: Connection, slug: string): Promise<void> {
  const ask = { params: { path: { community: slug } }, body: { policy: 'themes' } } as const;
  await callApi(connection, (api) => api.PUT('/api/communities/{community}/publication', ask));
}

/** Decides which words of a community may be shown, as its admin has done. */
export async function reviewWords(
  connection: Connection,
  slug: string,
  decisions: Readonly<Record<'allow' | 'never', readonly string[]>>,
): Promise<void> {
  for (const decision of ['allow', 'never'] as const)
    for (const word of decisions[decision]) {
      const ask = { params: { path: { community: slug, word } }, body: { decision } };
      await callApi(connection, (api) => api.PUT('/api/communities/{community}/public-words/{word}', ask));
    }
}
