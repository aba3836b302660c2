export type GraphConcept = {
  /** The term: stable over weeks. */
  readonly id: string;
  /** The term as people write it most often. */
  readonly name: string;
  readonly n_messages: number;
  /** At least so many people used it. */
  readonly n_people: number;
  readonly weeks: number;
  readonly first_week: string;
  readonly last_week: string;
  readonly trend: number | null;
  /** Slug of its pillar. */
  readonly pillar: string | null;
};

export type GraphEdge = {
  readonly a: string;
  readonly b: string;
  /** How strongly they go together, 0 to 1. */
  readonly weight: number;
  /** Conversations in which both occurred. */
  readonly n: number;
  readonly n_people: number;
};

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
  readonly concepts: readonly GraphConcept[];
  readonly edges: readonly GraphEdge[];
  readonly pillars: readonly GraphPillar[];
  readonly k: number;
};
