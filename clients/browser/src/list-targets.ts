import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';

/** One line of a list that a person chooses from. */
export type Choice = { readonly value: string; readonly text: string };

export type Targets = {
  readonly communities: readonly Choice[];
  /** Groups of a community; a new name is possible too. */
  groupsOf(community: string): readonly Choice[];
  /** Why nothing can be sent with the key, in a sentence; null where something can. */
  readonly problem: string | null;
};

const labelOf = ({ slug, name }: { readonly slug: string; readonly name: string }): Choice => ({
  value: slug,
  text: name,
});

/** Asks where the key of a connection may send exports to. */
export async function listTargets(connection: Connection): Promise<Targets> {
  const { scopes, communities } = await callApi(connection, (api) => api.GET('/api/me'), { attempts: 2 });
  const maySend = scopes.includes('upload') || scopes.includes('admin');
  return {
    communities: maySend ? communities.map(labelOf) : [],
    groupsOf: (community) => communities.find(({ slug }) => slug === community)?.sources.map(labelOf) ?? [],
    problem: maySend
      ? communities.length === 0
        ? 'There is no community yet that this key may send to. An admin creates one.'
        : null
      : 'This key may read, but not send.',
  };
}
