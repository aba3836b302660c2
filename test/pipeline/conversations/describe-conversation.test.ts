import { describe, expect, it } from 'vitest';
import { readIndex } from '../../../scripts/train-links/learn-weights.ts';
import { readReplies } from '../../../scripts/train-links/read-replies.ts';
import { gatherConversations } from '../../../src/pipeline/conversations/gather/gather-conversations.ts';
import { linkTalk } from '../../../src/pipeline/conversations/links/link-messages.ts';
import {
  type ConversationDescription,
  describeConversation,
  dropRareLabels,
} from '../../../src/pipeline/conversations/states/describe-conversation.ts';
import { findAnswers } from '../../../src/pipeline/conversations/states/find-answer.ts';
import { findBots } from '../../../src/pipeline/conversations/talk/find-bots.ts';
import { indexTalk, type TalkIndex } from '../../../src/pipeline/conversations/talk/index-talk.ts';
import { findRepliesFolder } from '../../../testing/conversations/find-replies.ts';
import {
  leaveUnanswered,
  readOpenFromLinks,
  readOpenFromScenes,
  scoreOpen,
} from '../../../testing/conversations/open-questions.ts';
import { listSampleTalks } from '../../../testing/conversations/sample-talk.ts';

/** Thursday 2026-11-05, 12:00. */
const noon = Date.UTC(2026, 10, 5, 12) / 60_000;

/** Messages five minutes apart that reply to each other in a row. */
function describeRow(
  lines: readonly (readonly [author: string, text: string])[],
  language = 'en',
): ConversationDescription {
  const messages = lines.map(([author, text], i) => ({ id: `m${i}`, author, text, minute: noon + 5 * i }));
  const index = indexTalk(messages, { language });
  const parents = messages.map((_, i) => i - 1);
  const [conversation] = gatherConversations(messages, parents);
  return describeConversation({ messages, index, parents, bots: findBots(messages) }, conversation!);
}

describe('the state of a conversation', () => {
  it('is answered by a reply of somebody else, and knows the thanks', () => {
    const { state, questions } = describeRow([
      ['ada', 'does anyone have a key to the boathouse'],
      ['ben', 'Which door do you mean?'],
      ['ada', 'the one by the water'],
      ['cleo', 'yes it hangs in my kitchen'],
      ['ada', 'thanks!'],
    ]);
    expect(state).toBe('answered');
    expect(questions).toEqual([{ question: 0, answer: 3, thanks: 4 }]);
  });

  it('is open where only the asker goes on, somebody asks back, or a program speaks', () => {
    expect(
      describeRow([
        ['ada', 'Who has the key to the boathouse?'],
        ['ada', 'it is raining'],
      ]).state,
    ).toBe('open');
    expect(
      describeRow([
        ['ada', 'Who has the key to the boathouse?'],
        ['ben', 'which boathouse do you mean?'],
      ]).state,
    ).toBe('open');
    const welcome = ['bot', 'Welcome to the group, please read the rules first'] as const;
    const repeated = Array.from({ length: 5 }, () => welcome);
    expect(describeRow([['ada', 'Who has the key to the boathouse?'], ...repeated]).state).toBe('open');
  });

  it('is settled by an agreement with a date, a time or a sum that nobody objects to', () => {
    const plan = ['ada', 'Agreed then, we meet on Saturday 14 November at 10:00'] as const;
    const settled = describeRow([['ben', 'The fence needs paint'], plan, ['ben', 'Great, see you there']]);
    expect(settled).toMatchObject({
      state: 'settled',
      settling: 1,
      dates: [{ day: '2026-11-14', explicit: true }],
    });
    expect(
      describeRow([['ben', 'The fence needs paint'], plan, ['ben', 'No, that is too early for me']]).state,
    ).toBe('talk');
    expect(
      describeRow([
        ['ben', 'The fence needs paint'],
        ['ada', 'Agreed, it really does need paint'],
      ]).state,
    ).toBe('talk');
    expect(
      describeRow(
        [
          ['ben', 'Der Zaun muss gestrichen werden'],
          ['ada', 'Abgemacht, wir treffen uns am Samstag um 10:00'],
          ['ben', 'prima'],
        ],
        'de',
      ).dates,
    ).toEqual([{ day: '2026-11-07', explicit: false }]);
  });

  it('is announced where it begins with a day to come, and else just talk', () => {
    expect(
      describeRow([
        ['ada', 'The hall is closed on 12 November for repairs'],
        ['ben', 'good to know'],
      ]).state,
    ).toBe('announced');
    expect(
      describeRow([
        ['ada', 'The hall was closed on 2 November for repairs'],
        ['ben', 'good to know'],
      ]).state,
    ).toBe('talk');
    expect(
      describeRow([
        ['ada', 'What a sunset'],
        ['ben', 'beautiful'],
      ]).state,
    ).toBe('talk');
  });

  it('is not called settled where a source hardly ever settles anything', () => {
    const settled = describeRow([
      ['ben', 'The fence needs paint'],
      ['ada', 'Agreed, we meet on 14 November'],
      ['ben', 'ok'],
    ]);
    expect(dropRareLabels([settled], 500)[0]!.state).toBe('settled');
    expect(dropRareLabels([settled], 501)[0]).toMatchObject({ state: 'talk', settling: -1, dates: [] });
  });
});

describe('conversations', () => {
  it('are named by their first message, and keep their names when more is known', () => {
    const { messages } = listSampleTalks(1)[0]!;
    const parents = linkTalk(indexTalk(messages));
    const ids = (n: number): string[] =>
      gatherConversations(messages.slice(0, n), parents).map(({ id }) => id);
    const all = ids(messages.length);
    expect(ids(500)).toEqual(all.slice(0, ids(500).length));
    expect(new Set(all).size).toBe(all.length);
  });

  it('tell programs from people who repeat themselves shortly', () => {
    const say = (author: string, text: string) => Array.from({ length: 6 }, () => ({ author, text }));
    expect([
      ...findBots([...say('ada', 'thanks!'), ...say('bot', 'Welcome! Please read the rules first')]),
    ]).toEqual(['bot']);
  });
});

/** Whether a question is said to be open, by the links of the product. */
function openOf(index: TalkIndex): (place: number) => boolean {
  const parents = linkTalk(index);
  const ids = Array.from({ length: index.count }, (_, i) => ({ id: String(i) }));
  const open = new Set(
    gatherConversations(ids, parents).flatMap(({ places }) =>
      findAnswers(index, parents, places).flatMap(({ question, answer }) => (answer < 0 ? [question] : [])),
    ),
  );
  return (place) => open.has(place);
}

describe('open questions', () => {
  it('of the sample are found, where every sixth scene gets no answer', () => {
    const talks = listSampleTalks(1).map((talk) => leaveUnanswered(talk, indexTalk(talk.messages, talk), 6));
    const indexes = talks.map((talk) => indexTalk(talk.messages, talk));
    const open = indexes.map(openOf);
    const score = scoreOpen(
      talks.map((talk, i) => readOpenFromScenes(indexes[i]!, talk)),
      (list, place) => open[list]!(place),
    );
    expect(score.open).toBeGreaterThan(100);
    expect(score.f1).toBeGreaterThan(0.6);
    expect(score.f1).toBeGreaterThan(score.alwaysOpen);
  });

  const folder = findRepliesFolder();
  const reason =
    folder === null ? ' (skipped: no annotated replies beside the project nor in PULSE_REPLIES)' : '';
  it.skipIf(folder === null)(`of a real channel are found, by annotated replies${reason}`, () => {
    const dev = readReplies(folder!, 'dev')!;
    const indexes = dev.map((talk) => readIndex(talk, 1));
    const open = indexes.map(openOf);
    const score = scoreOpen(
      dev.map(({ links }, i) => readOpenFromLinks(indexes[i]!, links)),
      (list, place) => open[list]!(place),
    );
    expect(score.f1).toBeGreaterThan(0.6);
    expect(score.f1).toBeGreaterThan(score.alwaysOpen);
  });
});
