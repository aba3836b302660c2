import { buildSampleCommunity } from '../../scripts/sample/build-community.ts';
import { replaceMentions, type SampleChat } from '../../scripts/sample/sample-message.ts';
import type { TalkMessage } from '../../src/pipeline/conversations/talk/talk-message.ts';

/** A group of the sample as talk, with its truth. */
export type SampleTalk = {
  readonly language: string;
  readonly messages: readonly TalkMessage[];
  /** Scene of each message. */
  readonly scenes: readonly number[];
  readonly namesOf: (author: string) => readonly string[];
};

/** The groups of the sample community as conversations read them. */
export function listSampleTalks(seed: number): SampleTalk[] {
  return buildSampleCommunity({ seed }).chats.map(readChat);
}

function readChat({ language, people, messages }: SampleChat): SampleTalk {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const told = messages.filter(({ person, scene }) => person !== null && scene !== undefined);
  return {
    language,
    scenes: told.map(({ scene }) => scene!),
    messages: told.map(({ id, person, minute, text, poll, edit }) => ({
      id,
      author: person!,
      minute,
      text: replaceMentions(edit?.text ?? poll?.question ?? text, (who) => `@${names.get(who) ?? ''}`),
    })),
    namesOf: (author) => [names.get(author) ?? author],
  };
}
