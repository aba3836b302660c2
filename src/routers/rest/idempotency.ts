import { PulseError } from '../../core/errors.ts';
import { sha256Hex } from '../../core/hash.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Db } from '../../storage/db.ts';
import {
  claimIdempotencyKey,
  findIdempotencyKey,
  idempotencyLifetimeMs,
  releaseIdempotencyKey,
  settleIdempotencyKey,
} from '../../storage/repositories/idempotency-keys.ts';

/** No request of ours takes longer; an older unfinished claim belongs to one that died. */
const abandonedAfterMs = 5 * 60_000;

type StoredResponse = { readonly status: number; readonly body: string };

type RunOnce = {
  readonly actor: string;
  /** The Idempotency-Key header. */
  readonly key: string;
  /** Everything that makes two requests the same. */
  readonly request: string;
  /** The answer holds a secret: it is not kept, and asking again is a conflict. */
  readonly secret: boolean;
  readonly work: () => Promise<StoredResponse>;
};

const parseKey = (key: string): string => {
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new PulseError('bad_request', 'Idempotency-Key must be 1 to 200 visible ASCII characters.');
};

/**
 * Does work once for one actor and key: whoever asks again with the same request gets the same answer (`replayed`);
 * with another request `unprocessable`; while the first is under way `conflict`. Work that fails may be tried again.
 */
export async function runOnce(
  { db, clock }: { db: Db; clock: Clock },
  { actor, key: header, request, secret, work }: RunOnce,
): Promise<StoredResponse & { replayed: boolean }> {
  const key = parseKey(header);
  const requestHash = await sha256Hex(request);
  const now = clock.now();
  const ours = await claimIdempotencyKey(db, {
    actor,
    key,
    requestHash,
    now,
    expiredBefore: now - idempotencyLifetimeMs,
    abandonedBefore: now - abandonedAfterMs,
  });
  if (!ours) return { ...(await earlierResponse(db, actor, key, requestHash)), replayed: true };

  let answer: StoredResponse;
  try {
    answer = await work();
  } catch (thrown) {
    await releaseIdempotencyKey(db, actor, key);
    throw thrown;
  }
  await settleIdempotencyKey(db, {
    actor,
    key,
    status: answer.status,
    response: secret ? '' : answer.body,
  });
  return { ...answer, replayed: false };
}

async function earlierResponse(
  db: Db,
  actor: string,
  key: string,
  requestHash: string,
): Promise<StoredResponse> {
  const earlier = await findIdempotencyKey(db, actor, key);
  if (earlier !== null && earlier.request_hash !== requestHash) {
    throw new PulseError(
      'unprocessable',
      'This Idempotency-Key was used for another request. Use a new one.',
    );
  }
  if (earlier === null || earlier.status === null) {
    throw new PulseError(
      'conflict',
      'The first request with this Idempotency-Key is still in progress. Try again soon.',
      {
        retryAfter: 2,
      },
    );
  }
  if (!earlier.response) {
    throw new PulseError(
      'conflict',
      'This request was already carried out. Its secret was shown once and cannot be shown again.',
    );
  }
  return { status: earlier.status, body: earlier.response };
}
