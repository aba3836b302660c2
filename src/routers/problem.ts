import { type ErrorCode, errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';
import type { ErrorDetail } from '../core/errors.ts';

/** An error as every answer gives it. Source: RFC 9457. */
export type Problem = {
  /** A page of this service about this kind of problem, relative to its origin. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The path that was asked for. */
  readonly instance: string;
  readonly code: ErrorCode;
  readonly errors: readonly ErrorDetail[];
  readonly request_id: string;
};

export const problemContentType = 'application/problem+json';

type MakeProblem = {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly instance: string;
  readonly requestId: string;
  readonly errors?: readonly ErrorDetail[];
};

export function makeProblem({ code, detail, instance, requestId, errors = [] }: MakeProblem): Problem {
  const { status, title } = errorSpecs[code];
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail,
    instance,
    code,
    errors,
    request_id: requestId,
  };
}
