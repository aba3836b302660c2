/** A lasting theme of a community, and the words by which its messages are known. */
export type Pillar = { readonly slug: string; readonly name: string; readonly keywords: readonly string[] };

export type Term = {
  /** Folded key; joins the weeks. */
  readonly term: string;
  /** The way it is written most often. */
  readonly name: string;
  readonly n_messages: number;
  readonly n_people: number;
  /** Slug of the pillar whose keyword it is; null else. */
  readonly pillar: string | null;
};

/** How often two terms met in one conversation; `a` comes before `b` in code-unit order. */
export type TermPair = {
  readonly a: string;
  readonly b: string;
  readonly n: number;
  /** People who used either of them where they met. */
  readonly n_people: number;
};

/** What one (source, week) talked about. Internal; only `composePublicGraph` may be shown. */
export type TermTable = {
  readonly week: string;
  readonly engine: string;
  readonly language: string;
  /** Messages with text, and the people who wrote them. */
  readonly n_messages: number;
  readonly n_people: number;
  /** Conversations: runs of messages without a long pause. */
  readonly n_conversations: number;
  /** Most people first. */
  readonly terms: readonly Term[];
  readonly pairs: readonly TermPair[];
  /** Messages and people of each pillar, by slug, in the order of the pillars. */
  readonly pillars: readonly {
    readonly slug: string;
    readonly n_messages: number;
    readonly n_people: number;
  }[];
};
