import { figureNames, partsOfFigures } from '@beacon-pulse/contracts/src/figures.ts';
import { daysOfWeek } from '../../src/core/time.ts';
import { type AnsweredFigure, type AnsweredPeriod, type Publication, readFigure } from './answers.ts';
import type { Unknowns } from './unknowns.ts';

/** Figures that add up over days and over sources. */
const additive = figureNames.filter((name) => name !== 'active_people' && name !== 'open_questions');
/** What each of the parts leaves of its whole, and all of them together. */
const wholes: readonly (readonly [whole: string, parts: readonly string[]])[] = partsOfFigures.flatMap(
  ({ whole, parts }) => [
    ...(parts.length > 1 ? [[whole, parts] as const] : []),
    ...parts.map((part) => [whole, [part]] as const),
  ],
);

/** What an outsider puts together of one publication. */
export type Lattice = {
  /** Figures that an answer tells. */
  readonly told: ReadonlySet<string>;
  /** Figures that an answer names without telling their value. */
  readonly hidden: ReadonlySet<string>;
  /** Figures of days that no answer names. */
  readonly unnamed: ReadonlySet<string>;
  /** What follows from cells by subtraction, and is told nowhere. */
  readonly derived: ReadonlySet<string>;
};

type Parting = readonly [whole: string, parts: readonly string[]];
/** By place (source and period): sums and the parts of them that some publication tells. */
export type Partings = ReadonlyMap<string, readonly Parting[]>;

function listParts({ details }: AnsweredPeriod): [name: string, AnsweredFigure][] {
  return [
    ...Object.entries(details?.media_by_type ?? {}).map(([type, figure]): [string, AnsweredFigure] => [
      `media=${type}`,
      figure,
    ]),
    ...(details?.domains ?? []).map(({ domain, n }): [string, AnsweredFigure] => [`links=${domain}`, n]),
  ];
}

/** What is left of a sum can be compared between publications only beside the same parts: those of each are tried on all. */
export function collectPartings(publications: readonly Publication[]): Partings {
  const partings = new Map<string, Map<string, Parting>>();
  const collect = (place: string, period: AnsweredPeriod): void => {
    const ofPlace = partings.get(place) ?? new Map<string, Parting>();
    partings.set(place, ofPlace);
    for (const whole of ['media', 'links']) {
      const parts = listParts(period).flatMap(([name]) => (name.startsWith(`${whole}=`) ? [name] : []));
      if (parts.length > 0) ofPlace.set(parts.join(), [whole, parts]);
    }
  };
  for (const { history, daily } of publications) {
    for (const { week, summaries } of history) {
      for (const summary of summaries) collect(`${summary.source}/${week}`, summary);
    }
    for (const day of daily) collect(`${day.source}/${day.day}`, day);
  }
  return new Map([...partings].map(([place, ofPlace]) => [place, [...ofPlace.values()]]));
}

/** Enters the cells of a publication under `prefix`, and everything by which they hang together. */
export function relateCells(
  unknowns: Unknowns,
  { history, daily }: Publication,
  partings: Partings,
  prefix: string,
): Lattice {
  const told = new Set<string>();
  const hidden = new Set<string>();
  const unnamed = new Set<string>();
  const derived = new Set<string>();
  const derive = (name: string, whole: string, parts: readonly string[]): void => {
    derived.add(name);
    unknowns.relateSum(whole, [...parts, name]);
  };
  const enter = (place: string, period: AnsweredPeriod): void => {
    const know = (name: string, figure: AnsweredFigure): void => {
      const { low, high } = readFigure(figure);
      unknowns.know(`${place}/${name}`, low, high);
      (low === high ? told : hidden).add(`${place}/${name}`);
    };
    for (const [name, figure] of [...Object.entries(period.figures), ...listParts(period)])
      know(name, figure);
    for (const [whole, parts] of [...wholes, ...(partings.get(place.slice(prefix.length)) ?? [])]) {
      derive(
        `${place}/${whole} without ${parts.join()}`,
        `${place}/${whole}`,
        parts.map((part) => `${place}/${part}`),
      );
    }
    unknowns.relateOrder([`${place}/messages`], [`${place}/active_people`]);
  };

  for (const { week, figures, summaries } of history) {
    const community = `${prefix}*/${week}`;
    enter(community, { figures });
    const places = summaries.map((summary) => {
      const place = `${prefix}${summary.source}/${week}`;
      enter(place, summary);
      const days = daysOfWeek(week).map((day) => `${prefix}${summary.source}/${day}`);
      summary.highlights?.days?.forEach((figure, i) => {
        const { low, high } = readFigure(figure);
        unknowns.know(`${days[i]}/messages`, low, high);
      });
      for (const name of additive) {
        for (const day of days) unnamed.add(`${day}/${name}`);
        unknowns.relateSum(
          `${place}/${name}`,
          days.map((day) => `${day}/${name}`),
        );
      }
      for (const day of days) {
        unnamed.add(`${day}/active_people`);
        derive(`${place}/people not there on ${day}`, `${place}/active_people`, [`${day}/active_people`]);
      }
      unknowns.relateOrder(
        days.map((day) => `${day}/active_people`),
        [`${place}/active_people`],
      );
      return place;
    });
    for (const name of [...additive, 'open_questions']) {
      unknowns.relateSum(
        `${community}/${name}`,
        places.map((place) => `${place}/${name}`),
      );
    }
    for (const place of places) {
      derive(`${place}/people in other groups alone`, `${community}/active_people`, [
        `${place}/active_people`,
      ]);
    }
    if (places.length > 1) {
      const people = places.map((place) => `${place}/active_people`);
      unknowns.relateSum(`${community}/people summed`, people);
      derive(`${community}/people counted twice`, `${community}/people summed`, [
        `${community}/active_people`,
      ]);
    }
  }
  for (const day of daily) enter(`${prefix}${day.source}/${day.day}`, day);
  for (const name of [...unnamed]) if (told.has(name) || hidden.has(name)) unnamed.delete(name);
  return { told, hidden, unnamed, derived };
}
