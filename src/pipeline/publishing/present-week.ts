import { daysOfWeek } from '../../core/time.ts';
import type { CommunitySummary } from '../../storage/repositories/publishing/list-community-summaries.ts';
import { boundedGrowth } from '../privacy/suppress.ts';
import type { PublicSummary } from '../summaries/public-summary.ts';
import { addFigures, type PresentedFigures, presentFigures } from './present-figures.ts';

/** The public row of one week of a community. */
export type PresentedWeek = {
  readonly week: string;
  readonly figures: PresentedFigures;
  /** Relative change against the week before, bounded; null where it is not known. */
  readonly change: Readonly<Record<'messages' | 'active_people', number | null>>;
  readonly summaries: readonly PresentedSummary[];
  readonly coverage: {
    readonly from: string;
    readonly to: string;
    readonly known_days: number;
    readonly days: number;
  };
};

export type PresentedSummary = Omit<PublicSummary, 'figures' | 'model'> & {
  readonly source: string;
  readonly source_name: string;
  readonly figures: PresentedFigures;
  readonly details: Pick<
    PublicSummary['figures'],
    'media_by_type' | 'domains' | 'languages' | 'busiest_hour'
  >;
  readonly method: string | null;
  readonly model: string | null;
};

function presentSummary({ source_slug, source_name, public_body }: CommunitySummary): PresentedSummary {
  const summary = JSON.parse(public_body) as PublicSummary;
  const { figures, model, ...rest } = summary;
  const { media_by_type, domains, languages, busiest_hour } = figures;
  return {
    source: source_slug,
    source_name,
    ...rest,
    figures: presentFigures(figures, summary.coverage.known_days),
    details: { media_by_type, domains, languages, busiest_hour },
    method: model?.method ?? null,
    model: model?.model ?? null,
  };
}

/**
 * The weeks of a community, newest first, from the public summaries of its sources (newest week first, as listed).
 * Changes are told between weeks that are both known whole in every source of either.
 */
export function presentWeeks(summaries: readonly CommunitySummary[]): PresentedWeek[] {
  const byWeek = Map.groupBy(summaries, ({ week }) => week);
  const weeks = [...byWeek].map(([week, rows]) => {
    const presented = rows.map(presentSummary);
    const days = daysOfWeek(week);
    return {
      week,
      figures: addFigures(presented.map(({ figures }) => figures)),
      summaries: presented,
      coverage: {
        from: days[0]!,
        to: days[6]!,
        known_days: Math.max(...presented.map(({ coverage }) => coverage.known_days)),
        days: 7,
      },
    };
  });
  return weeks.map((current, i) => ({ ...current, change: changeOf(current, weeks[i + 1]) }));
}

type Comparable = Pick<PresentedWeek, 'week' | 'figures' | 'summaries'>;

function changeOf(current: Comparable, before: Comparable | undefined): PresentedWeek['change'] {
  const whole = ({ summaries }: Comparable): string =>
    summaries.every(({ coverage }) => coverage.known_days === 7)
      ? summaries.map(({ source }) => source).join()
      : '';
  const adjacent = before !== undefined && daysOfWeek(before.week)[6]! < daysOfWeek(current.week)[0]!;
  const comparable = adjacent && whole(current) !== '' && whole(current) === whole(before);
  const change = (name: 'messages' | 'active_people'): number | null =>
    comparable ? boundedGrowth(current.figures[name].value, before.figures[name].value) : null;
  return { messages: change('messages'), active_people: change('active_people') };
}
