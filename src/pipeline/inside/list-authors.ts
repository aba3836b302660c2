import type { CitedMessages } from '../digests/cited-messages.ts';

/** The people who wrote the cited messages. */
export const listAuthors = (cited: CitedMessages | undefined): string[] =>
  Object.values(cited ?? {}).flatMap(({ person }) => (person === null ? [] : [person]));
