export type Concept = {
  /** The folded key of the term; stable over weeks. */
  readonly id: string;
  readonly name: string;
  readonly n_messages: number;
  /** At least so many people. */
  readonly n_people: number;
  /** Weeks in which it occurred, of the known ones. */
  readonly weeks: number;
  readonly first_week: string;
  readonly last_week: string;
  /** Change of its weekly messages, the last four weeks against the four before; null where one side is unknown or 0. */
  readonly trend: number | null;
  readonly pillar: string | null;
};

export type ConceptEdge = {
  readonly a: string;
  readonly b: string;
  /** 0 to 1: conversations in which both occurred, over the geometric mean of their messages. */
  readonly weight: number;
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
  readonly concepts: readonly Concept[];
  readonly edges: readonly ConceptEdge[];
  readonly pillars: readonly GraphPillar[];
  readonly k: number;
};
