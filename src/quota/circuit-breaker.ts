import { PulseError, toPulseError } from '../core/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Db } from '../storage/db.ts';
import {
  findProviderState,
  type ProviderState,
  recordFailure,
  recordSuccess,
  tryAcquire,
} from '../storage/repositories/providers.ts';

/** How a provider may be called. Its state is one row, shared by all workers. */
export type ProviderLimits = {
  /** Calls at once after a quiet time, and calls a second in the long run. */
  readonly burst: number;
  readonly perSecond: number;
};

/** Failures in a row that open the breaker, and its pauses (ms). */
const failureThreshold = 5;
const openMs = 30_000;
const maxOpenMs = 15 * 60_000;
/** A probe without an answer for this long (ms) has died. */
const probeMs = 2 * 60_000;

type CircuitServices = { readonly db: Db; readonly clock: Clock };

export type Circuit = { readonly provider: string; readonly limits: ProviderLimits };

/**
 * Refuses a call that its provider would not be asked for now, before anything is reserved for it: it reads one row and
 * writes none. A call that passes may still be refused by `withCircuitBreaker`, where others are faster.
 * @throws PulseError circuit_open with the seconds to wait
 */
export async function requireAdmission({ db, clock }: CircuitServices, circuit: Circuit): Promise<void> {
  const now = clock.now();
  const state = await findProviderState(db, { provider: circuit.provider, now, ...circuit.limits });
  if (state !== null && !state.admits) throw circuitOpen(state, circuit, now);
}

/**
 * Calls a provider behind its rate limit and its circuit breaker: closed it lets calls through, after five failures in
 * a row it is open for a while, then one probe decides. Only failures of the provider count, not those of a request.
 * @throws PulseError circuit_open with the seconds to wait, which uses no attempt of a job up; and what the call throws
 */
export async function withCircuitBreaker<T>(
  { db, clock }: CircuitServices,
  circuit: Circuit,
  call: () => Promise<T>,
): Promise<T> {
  const { provider, limits } = circuit;
  const now = clock.now();
  if (!(await tryAcquire(db, { provider, now, ...limits, probeMs }))) {
    throw circuitOpen(await findProviderState(db, { provider, now, ...limits }), circuit, now);
  }
  let answer: T;
  try {
    answer = await call();
  } catch (thrown) {
    const error = toPulseError(thrown);
    const failure = { provider, now: clock.now(), failureThreshold, openMs, maxOpenMs };
    if (error.code === 'model_unavailable' || error.code === 'rate_limited') {
      await ifPossible(recordFailure(db, { ...failure, retryAfterMs: (error.retryAfter ?? 0) * 1000 }));
    } else {
      // it has answered, if only to refuse this request
      await ifPossible(recordSuccess(db, provider));
    }
    throw thrown;
  }
  await ifPossible(recordSuccess(db, provider));
  return answer;
}

/** What became of a call counts more than what the breaker knows of it: an answer that came is paid for, and must not be taken for a failure. */
const ifPossible = (note: Promise<void>): Promise<void> => note.catch(() => undefined);

function circuitOpen(
  state: ProviderState | null,
  { limits: { perSecond } }: Circuit,
  now: number,
): PulseError {
  const waitMs = Math.max(
    state === null ? 0 : Math.max(state.open_until, state.probe_until) - now,
    ((1 - (state?.tokens ?? 0)) / perSecond) * 1000,
  );
  return new PulseError('circuit_open', 'The provider of the model is paused. It will be tried again.', {
    retryAfter: Math.max(1, Math.ceil(waitMs / 1000)),
  });
}
