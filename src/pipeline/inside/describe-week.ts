import type { InsideWeek } from '@beacon-pulse/contracts/src/inside/week.ts';
import { daysOfDay } from '../../core/time.ts';

export type WeekDescription = {
  /** One sentence that says what kind of week it was. */
  readonly headline: string;
  readonly lead: string;
};

/** Relative change of a figure against the week right before; null where not the same number of days is known of both. */
export function changeOf(week: InsideWeek, name: keyof InsideWeek['figures']): number | null {
  const { before } = week;
  if (before === null || before.known_days !== week.known_days) return null;
  const earlier = before.figures[name].value;
  return earlier === 0 ? null : week.figures[name].value / earlier - 1;
}

/** Share of the week's questions that got an answer; null without any. */
export function answeredShare({ figures }: Pick<InsideWeek, 'figures'>): number | null {
  const { questions, open_questions } = figures;
  return questions.value === 0 ? null : Math.max(0, 1 - open_questions.value / questions.value);
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const dayMs = 86_400_000;

/** `Saturday`, of an ISO date. */
export const weekdayOf = (day: string): string => weekday.format(daysOfDay(day) * dayMs);

export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const pace = (change: number | null): string => {
  if (change === null) return '';
  if (change >= 0.5) return 'Much busier than the week before: ';
  if (change >= 0.1) return 'A little busier than the week before: ';
  if (change <= -0.5) return 'Much quieter than the week before: ';
  return change <= -0.1 ? 'A little quieter than the week before: ' : 'About as busy as the week before: ';
};

/** A week in two sentences or three, from templates. */
export function describeWeek(week: InsideWeek): WeekDescription {
  const { messages, active_people: people, questions, open_questions: open } = week.figures;
  if (messages.value === 0) return { headline: 'Nobody wrote anything.', lead: '' };
  const busiest = week.days.reduce((best, day) => (day.messages > best.messages ? day : best));
  const lead = [
    `Most was written on ${weekdayOf(busiest.day)} (${plural(busiest.messages, 'message')}).`,
    ...(questions.value === 0
      ? []
      : open.value === 0
        ? [`${plural(questions.value, 'question')}, none left open.`]
        : [
            `Of ${plural(questions.value, 'question')} ${open.value} ${open.value === 1 ? 'seems' : 'seem'} to wait for an answer.`,
          ]),
    ...(week.decisions.length === 0
      ? []
      : [`${plural(week.decisions.length, 'line tells', 'lines tell')} of a decision.`]),
  ];
  return {
    headline: `${pace(changeOf(week, 'messages'))}${plural(messages.value, 'message')} by ${plural(people.value, 'person', 'people')}.`,
    lead: lead.join(' '),
  };
}
