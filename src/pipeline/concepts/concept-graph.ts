import type { Concept, ConceptEdge } from '@beacon-pulse/contracts/src/public/concepts.ts';

export type GraphPillar = {
  readonly slug: string;
  readonly name: string;
  /** It was found in the graph; nobody named it. */
  readonly derived: boolean;
  readonly n_messages: number;
  readonly n_people: number;
  readonly n_concepts: number;
  readonly trend: number | null;
};

/** Internal; `composePublicGraph` is what may be shown. */
export type ConceptGraph = {
  readonly engine: string;
  readonly known_weeks: number;
  readonly n_messages: number;
  readonly concepts: readonly Concept[];
  readonly edges: readonly ConceptEdge[];
  readonly pillars: readonly GraphPillar[];
  readonly k: number;
};
