/** A queue to send to. Bodies are plain JSON of at most 128 KB: pointers, never payloads. */
export type OutgoingMessage = { readonly body: unknown; readonly delaySeconds?: number };

export type QueueProducer = {
  /** Sends all, chunked to the platform's limits. Throws when any chunk was not accepted: some may be sent, duplicates are harmless. */
  send(messages: readonly OutgoingMessage[]): Promise<void>;
};
