import type { TalkMessage } from '../talk/talk-message.ts';

/** Messages about one matter, linked by replies. */
export type Conversation = {
  /** That of its first message: the same after every ingest, and when later weeks become known. */
  readonly id: string;
  /** Places of its messages, in the order of the chat; at least one. */
  readonly places: readonly number[];
};

/** The conversations of a group, in the order in which they begin. `parents` are those of `linkMessages`. */
export function gatherConversations(
  messages: readonly Pick<TalkMessage, 'id'>[],
  parents: ArrayLike<number>,
): Conversation[] {
  const roots = new Int32Array(messages.length);
  const places = new Map<number, number[]>();
  for (let i = 0; i < messages.length; i++) {
    const parent = parents[i]!;
    const root = parent < 0 ? i : roots[parent]!;
    roots[i] = root;
    if (root === i) places.set(i, [i]);
    else places.get(root)!.push(i);
  }
  return [...places].map(([root, list]) => ({ id: messages[root]!.id, places: list }));
}
