import { chooseDisplayName } from '../people/choose-display-name.ts';
import type { PersonOf } from '../people/person-of.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';

/** Messages that a digest or a summary cites, by id. */
export type CitedMessages = Readonly<Record<string, CitedMessage>>;

export type CitedMessage = {
  /** Wall-clock minutes since 1970. */
  readonly minute: number;
  /** Key of its author; null where nobody is known. */
  readonly person: string | null;
  /** The best of the names that phones show for the author; null where there is none. */
  readonly name: string | null;
};

/** Lists when each message was sent that these lines cite, and by whom. */
export function listCited(
  lines: readonly { readonly cites: readonly string[] }[],
  messages: readonly SegmentMessage[],
  personOf: PersonOf,
): CitedMessages {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const wanted = new Set(lines.flatMap(({ cites }) => cites));
  return Object.fromEntries(
    [...wanted].flatMap((id): [string, CitedMessage][] => {
      const message = byId.get(id);
      if (message === undefined) return [];
      const { minute, displayNames } = message;
      return [[id, { minute, person: personOf(displayNames), name: chooseDisplayName(displayNames) }]];
    }),
  );
}
