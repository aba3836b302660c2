/** What a key may do: `admin` everything, `upload` send exports and follow them, `read` follow exports. */
export const scopes = ['admin', 'upload', 'read'] as const;
export type Scope = (typeof scopes)[number];

/** Who asks. */
export type Actor = {
  /** Id of the key. */
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** The one community this actor may see; null: every one. */
  readonly communityId: string | null;
};
