import type { Conversation, WeekConversations } from '@beacon-pulse/contracts/src/inside/conversations.ts';
import { plural } from '../../../../src/pipeline/inside/describe-week.ts';
import { toPlainLine } from './describe-inside.ts';

type Quote = NonNullable<Conversation['question']>;

const quoted = ({ text, cut }: Quote): string => `“${toPlainLine(text)}${cut ? ' …' : ''}”`;

/** What `pulse evidence` takes: group, week and message. */
const evidenceId = ({ evidence }: Quote): string => `  [${evidence.split('/evidence/')[1]}]`;

const head = ({ title, source_name, people, messages, state }: Conversation): string =>
  `${toPlainLine(title ?? 'Without a title')} — ${toPlainLine(source_name)}, ${plural(people, 'person', 'people')}, ${plural(messages, 'message')}, ${state}`;

function describePair(conversation: Conversation): string[] {
  const { question, answer, outcome, plan } = conversation;
  const pair =
    question !== null && answer !== null
      ? [
          [question, answer, ...(outcome === null ? [] : [outcome])].map(quoted).join(' → ') +
            evidenceId(question),
        ]
      : [];
  const settled =
    plan !== null && plan.message_id !== outcome?.message_id ? [quoted(plan) + evidenceId(plan)] : [];
  return [`  ${head(conversation)}`, ...[...pair, ...settled].map((line) => `    ${line}`)];
}

/** The conversations of a week that are worth reading, and what is coming up, in lines of a terminal; none where there are none. */
export function describeConversations({ worth_reading, coming_up }: WeekConversations): string[] {
  return [
    ...(coming_up.length === 0 ? [] : ['', 'Coming up']),
    ...coming_up.flatMap(({ days, plan }) =>
      plan === null ? [] : [`  ${days.join(', ').padEnd(10)} ${quoted(plan)}${evidenceId(plan)}`],
    ),
    ...(worth_reading.length === 0 ? [] : ['', 'Worth reading']),
    ...worth_reading.flatMap(describePair),
  ];
}
