import { type ErrorClass, type ErrorCode, errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';

export type ErrorDetail = { readonly pointer: string; readonly detail: string };

type PulseErrorOptions = {
  readonly cause?: unknown;
  /** Earliest useful retry, in seconds from now. */
  readonly retryAfter?: number;
  readonly details?: readonly ErrorDetail[];
};

/** The one error type of the product. `message` is a sentence for a person; it never holds chat content. */
export class PulseError extends Error {
  readonly code: ErrorCode;
  readonly retryAfter: number | null;
  readonly details: readonly ErrorDetail[];

  constructor(code: ErrorCode, message: string, options: PulseErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'PulseError';
    this.code = code;
    this.retryAfter = options.retryAfter ?? null;
    this.details = options.details ?? [];
  }

  get status(): number {
    return errorSpecs[this.code].status;
  }

  get class(): ErrorClass {
    return errorSpecs[this.code].class;
  }
}

/** Turns any thrown value into a PulseError: unknown ones become `internal`, their cause kept for the log. */
export function toPulseError(thrown: unknown): PulseError {
  if (thrown instanceof PulseError) return thrown;
  return new PulseError('internal', 'Something went wrong on our side.', { cause: thrown });
}
