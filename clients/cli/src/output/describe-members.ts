import type { Cohort, MembersWeek, Retention } from '@beacon-pulse/contracts/src/inside/retention.ts';

/** Weeks and cohorts that a terminal shows, and ages of a cohort. */
const mostWeeks = 12;
const mostAges = 9;

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

const column = (value: string | number, width = 9): string => String(value).padStart(width);

/** The share of a cohort that wrote at an age; a dot where nothing is known of the week. */
const shareAt = ({ size, active }: Cohort, age: number): string => {
  const n = active[age];
  return n === undefined ? '' : n === null ? '·' : percent.format(n / size);
};

const weekLine = (week: MembersWeek): string =>
  `  ${week.week}${[
    week.writers,
    week.started,
    week.stayed,
    week.returned,
    week.lapsed,
    week.joined,
    week.left,
  ]
    .map((value) => column(value))
    .join('')}${week.known_days === 7 ? '' : `   ${week.known_days} of 7 days known`}`;

/** Members as a manager reads them, in lines of a terminal. */
export function describeMembers({ day, active, weeks, cohorts }: Retention): string[] {
  const { daily, weekly, monthly, stickiness, known_days } = active;
  const ages = Array.from({ length: mostAges }, (_, age) => age);
  return [
    `Members as of ${day}`,
    daily === null
      ? `${monthly} people wrote in the last 28 days; nothing is known of the last seven.`
      : `${monthly} people wrote in the last 28 days, ${weekly} in the last seven, ${daily} on a day of these${stickiness === null ? '' : ` (${percent.format(stickiness)} of the month’s)`}.`,
    ...(known_days === 28 ? [] : [`Known are ${known_days} of the 28 days.`]),
    '',
    `  week    ${['wrote', 'new', 'stayed', 'back', 'lapsed', 'joined', 'left'].map((name) => column(name)).join('')}`,
    ...weeks.slice(0, mostWeeks).map(weekLine),
    '',
    'Of those who started in a week, so many wrote so many weeks later',
    `  started   people${ages.map((age) => column(age, 6)).join('')}`,
    ...cohorts
      .slice(0, mostWeeks)
      .map(
        (cohort) =>
          `  ${cohort.week}${column(cohort.size, 8)}${ages.map((age) => column(shareAt(cohort, age), 6)).join('')}${cohort.first_known ? '   the first known week: they may have been there before' : ''}`,
      ),
  ].map((line) => line.trimEnd());
}

const weekColumns = [
  'week',
  'known_days',
  'writers',
  'started',
  'stayed',
  'returned',
  'lapsed',
  'joined',
  'left',
] as const satisfies (keyof MembersWeek)[];

/** The weeks as CSV (RFC 4180): numbers and ISO weeks only, so that no cell is a formula. */
export const weeksAsCsv = ({ weeks }: Retention): string =>
  [weekColumns, ...weeks.map((week) => weekColumns.map((name) => week[name]))]
    .map((cells) => `${cells.join()}\r\n`)
    .join('');

/** The cohorts as CSV (RFC 4180), a row for each week of each cohort; `active` is empty where nothing is known. */
export const cohortsAsCsv = ({ cohorts }: Retention): string =>
  [
    ['cohort', 'size', 'joined', 'weeks_later', 'active'],
    ...cohorts.flatMap(({ week, size, joined, active }) =>
      active.map((n, age) => [week, size, joined, age, n ?? '']),
    ),
  ]
    .map((cells) => `${cells.join()}\r\n`)
    .join('');
