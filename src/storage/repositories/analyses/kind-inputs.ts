import type { MediaKind } from '../../../core/media-kinds.ts';

export type BatchToAnalyse = { readonly kind: MediaKind; readonly community_id: string };

/** Kinds that there are models for, each with the fingerprint of these. */
export type KindInputs = readonly { readonly kind: MediaKind; readonly input: string }[];

/** The same as JSON, for `json_each`. */
export const asRows = (inputs: KindInputs): string =>
  JSON.stringify(inputs.map(({ kind, input }) => [kind, input]));
