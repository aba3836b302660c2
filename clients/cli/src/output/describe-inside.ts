import type { Citation, OpenQuestion } from '@beacon-pulse/contracts/src/inside/common.ts';
import type { Evidence } from '@beacon-pulse/contracts/src/inside/evidence.ts';
import type { ActivePerson } from '@beacon-pulse/contracts/src/inside/people.ts';
import type { InsideWeek } from '@beacon-pulse/contracts/src/inside/week.ts';
import {
  answeredShare,
  changeOf,
  describeWeek,
  plural,
} from '../../../../src/pipeline/inside/describe-week.ts';

/** Lines of each section; the rest is counted. */
const most = { decisions: 8, questions: 8, lines: 5, people: 8 } as const;
const longestText = 240;

/** Text of members on one line of a terminal: nothing in it moves the cursor, sets colours or turns the line around. */
export function toPlainLine(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  return plain.length <= longestText ? plain : `${plain.slice(0, longestText - 1)}…`;
}

const signed = new Intl.NumberFormat('en', {
  style: 'percent',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

/** What `pulse evidence` takes: group, week and message. */
const evidenceId = ([cite]: readonly Citation[]): string =>
  cite === undefined ? '' : `  [${cite.evidence.split('/evidence/')[1]}]`;

const by = ([cite]: readonly Citation[], group: string): string =>
  `— ${toPlainLine(cite?.author ?? 'someone')}, ${toPlainLine(group)}`;

function section<Item>(
  title: string,
  items: readonly Item[],
  limit: number,
  line: (item: Item) => string,
  more = '',
): string[] {
  if (items.length === 0) return [];
  const rest = items.length - limit;
  return [
    '',
    title,
    ...items.slice(0, limit).map((item) => `  ${line(item)}`),
    ...(rest > 0 ? [`  and ${rest} more${more}`] : []),
  ];
}

const waits = ({ waiting_days }: OpenQuestion): string =>
  waiting_days === null ? '' : waiting_days === 0 ? 'today' : plural(waiting_days, 'day');

export const questionLine = (question: OpenQuestion): string =>
  `${waits(question).padEnd(8)} “${toPlainLine(question.text)}” — ${toPlainLine(question.asked_by ?? 'someone')}, ${toPlainLine(question.source_name)}${evidenceId(question.cites)}`;

const named = (people: readonly { readonly name: string | null }[]): string =>
  people.map(({ name }) => toPlainLine(name ?? 'someone')).join(', ');

function figuresOf(week: InsideWeek): string {
  const figure = (name: 'messages' | 'active_people' | 'media', label: string): string => {
    const change = changeOf(week, name);
    return `${week.figures[name].value.toLocaleString('en')} ${label}${change === null ? '' : ` (${signed.format(change)})`}`;
  };
  const share = answeredShare(week);
  const { questions, joined, left } = week.figures;
  return [
    figure('messages', 'messages'),
    figure('active_people', 'people'),
    ...(share === null
      ? []
      : [`${plural(questions.value, 'question')}, ${percent.format(share)} seem answered`]),
    figure('media', 'media'),
    `${joined.value} joined, ${left.value} left`,
  ].join(' · ');
}

/** A week as a manager reads it, in lines of a terminal; `conversations` stand instead of single quotes where there are any. */
export function describeInsideWeek(week: InsideWeek, conversations: readonly string[] = []): string[] {
  const { headline, lead } = describeWeek(week);
  const { first_time: fresh, back, quiet } = week.changes;
  const people = ({ name, messages }: ActivePerson): string =>
    `${toPlainLine(name ?? 'someone')} ${messages}`;
  return [
    `${toPlainLine(week.community.name)}, ${week.week} (${week.from} to ${week.to}, ${week.known_days} of 7 days known)`,
    '',
    headline,
    ...(lead === '' ? [] : [lead]),
    figuresOf(week),
    ...section(
      'Sounds settled',
      week.decisions,
      most.decisions,
      ({ at, text, cites, source_name }) =>
        `${(at ?? '').slice(0, 10).padEnd(10)} “${toPlainLine(text)}” ${by(cites, source_name)}${evidenceId(cites)}`,
    ),
    ...section('Still waiting', week.open_questions, most.questions, questionLine, ': pulse questions'),
    ...conversations,
    ...(conversations.length > 0 ? [] : week.sources).flatMap(({ name, lines }) =>
      section(
        `Worth reading in ${toPlainLine(name)}`,
        lines,
        most.lines,
        ({ text, cites }) =>
          `“${toPlainLine(text)}” — ${toPlainLine(cites[0]?.author ?? 'someone')}${evidenceId(cites)}`,
      ),
    ),
    ...(week.people.length === 0 ? [] : ['', 'People']),
    ...(week.people.length === 0
      ? []
      : [`  most active: ${week.people.slice(0, most.people).map(people).join(', ')}`]),
    ...(fresh.length === 0 ? [] : [`  first message: ${named(fresh.slice(0, most.people))}`]),
    ...(back.length === 0 ? [] : [`  back: ${named(back.slice(0, most.people))}`]),
    ...(quiet.length === 0 ? [] : [`  gone quiet: ${named(quiet.slice(0, most.people))}`]),
    ...(week.complete ? [] : ['', 'Some of this week is still being summarised: ask again in a moment.']),
  ];
}

/** A message and its neighbours, in lines of a terminal. */
export function describeEvidence({ source_name, week, messages }: Evidence): string[] {
  return [
    `${toPlainLine(source_name)}, ${week}`,
    '',
    ...messages.map(({ at, author, text, kind, attachment, cited }) => {
      const said =
        text === null
          ? `(${kind === 'text' ? 'no longer kept' : kind.replaceAll('_', ' ')})`
          : toPlainLine(text);
      const file = attachment === null ? '' : ` [${toPlainLine(attachment)}]`;
      return `${cited ? '>' : ' '} ${at.slice(0, 16).replace('T', ' ')}  ${toPlainLine(author ?? 'WhatsApp')}: ${said}${file}`;
    }),
  ];
}
