import type { Conversation, WeekConversations } from '@beacon-pulse/contracts/src/inside/conversations.ts';
import { PulseError } from '../../core/errors.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { mainLanguage } from '../../core/text/main-language.ts';
import { dayOfMinute, localTime } from '../../core/time.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import type { CommunityRow } from '../../storage/repositories/communities.ts';
import { findTombstones } from '../../storage/repositories/erasures.ts';
import { listDisplayNames } from '../../storage/repositories/people.ts';
import type { SourceName } from '../../storage/repositories/sources.ts';
import {
  chooseWorthReading,
  composeTalkWeek,
  listComingUp,
  listWaiting,
  type TalkWeek,
  type WeekConversation,
} from '../conversations/week/compose-talk-week.ts';
import type { Quote } from '../conversations/week/quote-message.ts';
import { type ErasedNames, maskTexts, readErasedNames } from '../erasure/erased-names.ts';
import { chooseDisplayName } from '../people/choose-display-name.ts';
import { bareKey } from '../people/find-shared-display-names.ts';
import { readPeople } from '../people/read-people.ts';
import { loadLexicon } from '../privacy/public-words/load-lexicon.ts';
import { readSegment } from '../segments/format/read-segment.ts';
import { listMessages } from '../segments/messages/list-messages.ts';
import { evidencePath } from './compose-lines.ts';
import { type LeftOut, readLeftOut } from './read-left-out.ts';
import { readCalendar } from './read-weeks.ts';

type Services = { readonly db: Db; readonly objects: ObjectStore };

const maxSources = 20;
const maxMessages = 20_000;
const mostWorthReading = 5;
const mostListed = 20;

/** Whom nobody shall read of in a community. */
type Hidden = { readonly erased: ErasedNames; readonly leftOut: LeftOut };

/** The talk of one group in one week, and what its people are called. */
type SourceTalk = {
  readonly source: SourceName;
  readonly talk: TalkWeek;
  readonly lastMinute: number;
  readonly nameOf: (person: string) => string | null;
};

/**
 * What was talked about in a week of a community: conversations worth reading, questions that wait, what is coming up. It is read from
 * the messages themselves; where their texts are no longer kept nothing is listed.
 * @throws PulseError not_found where nothing is known of the week
 */
export async function listConversations(
  services: Services,
  community: CommunityRow,
  wanted: string | null,
): Promise<WeekConversations> {
  const calendar = await readCalendar(services.db, community.id);
  const week = wanted ?? calendar.weeks[0];
  if (week === undefined || !calendar.weeks.includes(week))
    throw new PulseError('not_found', 'Nothing is known of this week. Upload an export that covers it.');
  const derived = new Set(calendar.derivedIn(week));
  const sources = [...calendar.sources.values()].filter(({ id }) => derived.has(id)).slice(0, maxSources);
  const hidden: Hidden = {
    erased: readErasedNames(await findTombstones(services.db, community.id)),
    leftOut: await readLeftOut(services.db, community.id),
  };
  const talks: SourceTalk[] = [];
  for (const source of sources) talks.push(await readTalk(services, community, source, week, hidden));
  const collect = (
    choose: (talk: SourceTalk) => WeekConversation[],
  ): (readonly [SourceTalk, WeekConversation])[] =>
    talks.flatMap((talk) => choose(talk).map((one) => [talk, one] as const));
  const present = ([talk, one]: readonly [SourceTalk, WeekConversation]): Conversation =>
    presentConversation(community.slug, week, talk, one);
  return {
    week,
    worth_reading: collect(({ talk }) => chooseWorthReading(talk, undefined, mostWorthReading))
      .toSorted(([, a], [, b]) => b.people * b.messages - a.people * a.messages)
      .slice(0, mostWorthReading)
      .map(present),
    waiting: collect(({ talk }) => listWaiting(talk, mostListed))
      .toSorted(([, a], [, b]) => a.waiting!.minute - b.waiting!.minute)
      .slice(0, mostListed)
      .map(present),
    coming_up: collect(({ talk, lastMinute }) => listComingUp(talk, lastMinute, mostListed))
      .toSorted((a, b) => compareText(nextDay(a), nextDay(b)))
      .slice(0, mostListed)
      .map(present),
    totals: talks.map(({ source, talk: { regime, conversations } }) => {
      const linked = conversations.filter(({ messages }) => messages > 1);
      const countOf = (state: WeekConversation['state']): number =>
        conversations.filter((one) => one.state === state).length;
      return {
        source: source.slug,
        tempo: regime,
        conversations: linked.length,
        settled: countOf('settled'),
        answered: countOf('answered'),
        open: countOf('open'),
      };
    }),
  };
}

/** The first day of a plan that is not over when the group last wrote. */
function nextDay([{ lastMinute }, { plan }]: readonly [SourceTalk, WeekConversation]): string {
  const today = dayOfMinute(lastMinute);
  return plan?.days.find((day) => day >= today) ?? '';
}

async function readTalk(
  { db, objects }: Services,
  community: CommunityRow,
  source: SourceName,
  week: string,
  { erased, leftOut }: Hidden,
): Promise<SourceTalk> {
  const segment = await readSegment(objects, source.id, week);
  const rows = await listDisplayNames(db, source.id);
  const { personOf } = readPeople(rows);
  const namesOfPerson = Map.groupBy(rows, ({ person }) => bareKey(person));
  const namesOf = (person: string): string[] => (namesOfPerson.get(person) ?? []).map(({ label }) => label);
  const messages = (segment === null ? [] : maskTexts(listMessages(segment), erased))
    .filter(({ kind, text }) => kind !== 'system' && kind !== 'call' && text !== '')
    .flatMap(({ id, minute, text, displayNames }) => {
      const author = personOf(displayNames);
      if (author === null) return [];
      // Who is left out is counted, and nothing of theirs is read for titles or quotes.
      const shown = leftOut.isLeftOut(author, displayNames) ? '' : leftOut.mask(text);
      return [{ id, author, minute, text: shown }];
    })
    .slice(-maxMessages);
  const lexicon = await loadLexicon([community.language, 'en']);
  return {
    source,
    talk: composeTalkWeek({
      messages,
      language: mainLanguage(
        messages.map(({ text }) => text),
        community.language,
      ),
      namesOf,
      lexicon,
    }),
    lastMinute: messages.at(-1)?.minute ?? 0,
    nameOf: (person) => chooseDisplayName(namesOf(person)),
  };
}

function presentConversation(
  community: string,
  week: string,
  { source, nameOf }: SourceTalk,
  { id, title, state, people, messages, from, to, pair, waiting, plan }: WeekConversation,
): Conversation {
  const cite = (quote: Quote | null | undefined): Conversation['question'] =>
    quote == null
      ? null
      : {
          text: quote.text,
          cut: quote.cut,
          message_id: quote.messageId,
          evidence: evidencePath(community, source.slug, week, quote.messageId),
        };
  return {
    conversation_id: id,
    source: source.slug,
    source_name: source.name,
    title,
    state,
    people,
    messages,
    from: localTime(from),
    to: localTime(to),
    question: cite(waiting?.question ?? pair?.question),
    asked_by: waiting === null ? null : nameOf(waiting.author),
    answer: waiting === null ? cite(pair?.answer) : null,
    outcome: waiting === null ? cite(pair?.outcome) : null,
    plan: cite(plan?.quote),
    days: [...(plan?.days ?? [])],
  };
}
