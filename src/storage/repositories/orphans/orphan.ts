/** `…_object`: an object that no row names; `…_row`: a row whose object is gone. */
export type OrphanKind = 'raw_object' | 'raw_row' | 'segment_object' | 'segment_row';

/** `name` is the key of the object, or of the one that the row says is there. */
export type Orphan = { readonly kind: OrphanKind; readonly name: string };

export type SeenOrphan = Orphan & {
  /** Milliseconds since the epoch; null when no night has seen it. */
  readonly first_seen_at: number | null;
};
