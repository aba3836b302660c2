import type { OrphansTable } from '../../tables/orphans.ts';

export type OrphanKind = OrphansTable['kind'];

/** `name` is the key of the object, or of the one that the row says is there. */
export type Orphan = Readonly<Pick<OrphansTable, 'kind' | 'name'>>;

export type SeenOrphan = Orphan & {
  /** Milliseconds since the epoch; null when no night has seen it. */
  readonly first_seen_at: OrphansTable['first_seen_at'] | null;
};
