/** One message of a group as conversations are made of it: in the order of the chat, by whom, when and what. */
export type TalkMessage = {
  /** Unique within its source, the same on every ingest. */
  readonly id: string;
  /** Key of who wrote it: a person, or a display name. */
  readonly author: string;
  /** Wall-clock minutes since 1970. Seconds are not read: some phones do not know them. */
  readonly minute: number;
  readonly text: string;
};

export type TalkOptions = {
  /** BCP 47 language that is assumed where a message does not show its own. */
  readonly language?: string;
  /** What others may call an author: display names. Without it the author's key is the name. */
  readonly namesOf?: (author: string) => readonly string[];
};
