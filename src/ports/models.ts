/** Models as capabilities. Each result says who made it and how sure it is; what is not there is `unsupported`, never invented. */

export type Method = 'neural' | 'statistical' | 'template';

export type ModelIdentity = {
  readonly provider: string;
  readonly model: string;
  /** Bumped whenever the same input may give another output; part of every fingerprint. */
  readonly version: string;
  readonly method: Method;
};

/** One message as a model sees it: redacted, its author a pseudonym that is stable within the request. */
export type ModelMessage = {
  readonly id: string;
  readonly author: string;
  /** Wall-clock minutes since 1970. */
  readonly minute: number;
  readonly text: string;
};

export type SummariseRequest = {
  readonly purpose: 'day' | 'week';
  /** BCP 47 language of the community, a hint. */
  readonly language: string;
  /** In canonical order. */
  readonly messages: readonly ModelMessage[];
  readonly maxSentences: number;
};

export type CitedSentence = {
  readonly text: string;
  /** Ids of messages of the request; at least one. */
  readonly cites: readonly string[];
  /** A quote stands in a message word for word. */
  readonly quote: boolean;
  /** 0 to 1, comparable within one result only. */
  readonly score: number;
  /** Why it was chosen: `question`, `decision`, `date`, `central`, … */
  readonly reasons: readonly string[];
};

export type Summary = { readonly sentences: readonly CitedSentence[]; readonly confidence: number };

/** What a provider asks for a call, in millionths of a US dollar. */
export type TextPrices = {
  /** The most a request may cost. */
  estimate(request: SummariseRequest): number;
  /** What it has cost. */
  cost(request: SummariseRequest, answer: Summary): number;
};

export type TextModel = {
  readonly identity: ModelIdentity;
  /** Declared by a provider that asks for money. */
  readonly prices?: TextPrices;
  summarise(request: SummariseRequest): Promise<Summary>;
  /** The same model on the account of a community; one that has no accounts costs nothing. */
  forCommunity?(communityId: string): TextModel;
};
