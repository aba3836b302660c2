import { type DaySpan, knownDaysIn, mergeSpans } from '../../core/day-spans.ts';
import { listKnownDays } from '../../core/known-days.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { daysOfWeek, shiftWeek, weekOfDay } from '../../core/time.ts';
import type { CommunitySummary } from '../../storage/repositories/publishing.ts';
import type { SourceSpan } from '../../storage/repositories/sources.ts';
import {
  addFigures,
  type ComposedFigures,
  composeFigures,
  composeNoFigures,
} from '../figures/compose-figures.ts';
import { boundedGrowth } from '../privacy/suppress.ts';
import type { PublicSummary } from '../summaries/compose-public-summary.ts';

/** The public row of one week of a community. */
export type ComposedWeek = {
  readonly week: string;
  readonly figures: ComposedFigures;
  /** Relative change against the week before, bounded; null where it is not known. */
  readonly change: Readonly<Record<'messages' | 'active_people', number | null>>;
  readonly summaries: readonly ComposedSummary[];
  readonly coverage: {
    readonly from: string;
    readonly to: string;
    readonly known_days: number;
    readonly days: number;
  };
};

export type ComposedSummary = Omit<PublicSummary, 'figures' | 'model'> & {
  readonly source: string;
  readonly source_name: string;
  readonly figures: ComposedFigures;
  readonly details: Pick<
    PublicSummary['figures'],
    'media_by_type' | 'domains' | 'languages' | 'busiest_hour'
  >;
  readonly method: string | null;
  readonly model: string | null;
};

function composeWeekSummary({ source_slug, source_name, public_body }: CommunitySummary): ComposedSummary {
  const summary = JSON.parse(public_body) as PublicSummary;
  const { figures, model, ...rest } = summary;
  const { media_by_type, domains, languages, busiest_hour } = figures;
  return {
    source: source_slug,
    source_name,
    ...rest,
    figures: composeFigures(figures, summary.coverage.known_days),
    details: { media_by_type, domains, languages, busiest_hour },
    method: model?.method ?? null,
    model: model?.model ?? null,
  };
}

/** Weeks in which nothing was said are told as far back as this. */
const maxQuietWeeks = 520;

/**
 * The weeks of a community, newest first, from the public summaries of its sources (newest week first, as listed), and
 * those in which nothing was said as far as their days are known. `busyWeeks` are all that have messages: one whose
 * summary is not made yet is no quiet one. Changes are told between weeks that are both known whole in
 * every source that is known in either.
 */
export function composeWeeks(
  summaries: readonly CommunitySummary[],
  spans: readonly SourceSpan[],
  busyWeeks: readonly string[],
): ComposedWeek[] {
  const bySlug = [...Map.groupBy(spans, ({ slug }) => slug)].map(
    ([slug, of]) => [slug, mergeSpans(of)] as const,
  );
  const knownIn = (week: string): ReadonlyMap<string, number> =>
    new Map(bySlug.map(([slug, united]) => [slug, listKnownDays(week, knownDaysIn(week, united)).length]));
  const byWeek = Map.groupBy(summaries, ({ week }) => week);
  const busy = new Set(busyWeeks);
  const quiet = listWeeks(mergeSpans(spans), maxQuietWeeks).filter(
    (week) => !byWeek.has(week) && !busy.has(week),
  );
  const weeks = [...byWeek.keys(), ...quiet]
    .sort((a, b) => compareText(b, a))
    .map((week) => {
      const presented = (byWeek.get(week) ?? []).map(composeWeekSummary);
      const known = knownIn(week);
      const days = daysOfWeek(week);
      return {
        week,
        figures:
          presented.length === 0
            ? composeNoFigures(Math.max(0, ...known.values()))
            : addFigures(presented.map(({ figures }) => figures)),
        summaries: presented,
        known,
        coverage: {
          from: days[0]!,
          to: days[6]!,
          known_days: Math.max(
            0,
            ...(presented.length === 0
              ? known.values()
              : presented.map(({ coverage }) => coverage.known_days)),
          ),
          days: 7,
        },
      };
    });
  return weeks.map(({ known, ...week }, i) => ({
    ...week,
    change: changeOf({ ...week, known }, weeks[i + 1]),
  }));
}

/** The ISO weeks of spans, newest first. */
function listWeeks(united: readonly DaySpan[], limit: number): string[] {
  const weeks: string[] = [];
  for (const { from, to } of united.toReversed()) {
    const oldest = weekOfDay(from);
    for (let week = weekOfDay(to); week >= oldest && weeks.length < limit; week = shiftWeek(week, -1)) {
      if (week !== weeks.at(-1)) weeks.push(week);
    }
  }
  return weeks;
}

type Comparable = Pick<ComposedWeek, 'week' | 'figures'> & { readonly known: ReadonlyMap<string, number> };

function changeOf(current: Comparable, before: Comparable | undefined): ComposedWeek['change'] {
  const whole = ({ known }: Comparable): string => {
    const sources = [...known].filter(([, days]) => days > 0);
    return sources.every(([, days]) => days === 7) ? sources.map(([slug]) => slug).join() : '';
  };
  const adjacent = before !== undefined && daysOfWeek(before.week)[6]! < daysOfWeek(current.week)[0]!;
  const comparable = adjacent && whole(current) !== '' && whole(current) === whole(before);
  const change = (name: 'messages' | 'active_people'): number | null =>
    comparable ? boundedGrowth(current.figures[name].value, before.figures[name].value) : null;
  return { messages: change('messages'), active_people: change('active_people') };
}
