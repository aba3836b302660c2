/** A figure as an answer tells it: a number, null, or an object with either and perhaps a lower bound. */
export type AnsweredFigure =
  | number
  | null
  | { readonly value: number | null; readonly at_least?: number | true; readonly bound?: string };

type Details = {
  readonly media_by_type?: Readonly<Record<string, AnsweredFigure>>;
  readonly domains?: readonly { readonly domain: string; readonly n: AnsweredFigure }[];
};

export type AnsweredPeriod = {
  readonly figures: Readonly<Record<string, AnsweredFigure>>;
  readonly details?: Details;
};

/** A row of `GET /pulse/history.json`, as far as it counts people and what they do. */
export type AnsweredWeek = {
  readonly week: string;
  readonly figures: Readonly<Record<string, AnsweredFigure>>;
  readonly summaries: readonly (AnsweredPeriod & {
    readonly source: string;
    readonly highlights?: { readonly days?: readonly AnsweredFigure[] };
  })[];
};

/** A row of `GET /pulse/daily.json`. */
export type AnsweredDay = AnsweredPeriod & {
  readonly source: string;
  readonly day: string;
  readonly week: string;
};

/** All that a third party can fetch of a community at one time. */
export type Publication = {
  readonly history: readonly AnsweredWeek[];
  readonly daily: readonly AnsweredDay[];
};

/** The bounds within which an answer puts a figure. */
export function readFigure(figure: AnsweredFigure): { readonly low: number; readonly high: number } {
  if (typeof figure === 'number') return { low: figure, high: figure };
  const unbounded = Number.POSITIVE_INFINITY;
  if (figure === null) return { low: 0, high: unbounded };
  const { value, at_least, bound } = figure;
  if (value !== null && bound !== 'at_least' && at_least !== true) return { low: value, high: value };
  return { low: value ?? (typeof at_least === 'number' ? at_least : 0), high: unbounded };
}
