import { createHash } from 'node:crypto';
import { PulseError } from '../../core/errors.ts';

export type PartCheck = {
  readonly stream: TransformStream<Uint8Array, Uint8Array>;
  /** Why the part was refused; null as long as it was not. Streams may wrap what they are errored with. */
  failure(): PulseError | null;
  /** SHA-256 in hex, once the stream has ended well. */
  digest(): string;
};

/**
 * Passes a part through while counting and hashing it. The last chunk is held back until the whole part is
 * known to be right: a wrong one never becomes complete, so the store keeps what it had under this number.
 */
export function checkPart(length: number, sha256: string | null): PartCheck {
  const hash = createHash('sha256');
  let seen = 0;
  let held: Uint8Array | null = null;
  let digest: string | null = null;
  let failure: PulseError | null = null;
  const refuse = (message: string): never => {
    failure = new PulseError('upload_part_mismatch', message);
    throw failure;
  };
  return {
    stream: new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        seen += chunk.length;
        if (seen > length) refuse(`The part is longer than the ${length} bytes it was announced with.`);
        hash.update(chunk);
        if (held !== null) controller.enqueue(held);
        held = chunk;
      },
      flush(controller) {
        if (seen < length) refuse(`The part ended after ${seen} of ${length} bytes. Send it again.`);
        digest = hash.digest('hex');
        if (sha256 !== null && digest !== sha256)
          refuse('The part arrived damaged: its SHA-256 is not the announced one. Send it again.');
        if (held !== null) controller.enqueue(held);
      },
    }),
    failure: () => failure,
    digest() {
      if (digest === null) throw new Error('the part has not been read to its end');
      return digest;
    },
  };
}
