import type { Scope } from '@beacon-pulse/contracts/src/enums.ts';

/** Who asks. */
export type Actor = {
  /** Id of the key. */
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** The one community this actor may see; null: every one. */
  readonly communityId: string | null;
};
